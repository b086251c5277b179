import { PublicAccessBlock } from "../../../components/account";
import type { PublicAccessBlockArgs } from "../../../components/account";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed: PublicAccessBlockArgs = { accountId: "111122223333", enrolment: "create" };

const block = (args: PublicAccessBlockArgs) => () => {
  new PublicAccessBlock("acme", args);
};

it("No bucket of the account can be public, by any of the four ways.", async () => {
  const recorded = await record(block(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock acme-block",
    "socle:account:PublicAccessBlock acme",
  ]);
  expect(named(recorded, "acme-block").inputs).toEqual({
    accountId: "111122223333",
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
});

it("The block stays when the stack goes.", async () => {
  const recorded = await record(block(agreed));

  expect(named(recorded, "acme-block")).toMatchObject({
    parent: named(recorded, "acme").urn,
    retainOnDelete: true,
    ignoreChanges: [],
  });
  expect(named(recorded, "acme-block")).not.toHaveProperty("importId");
});

it("A block that exists is imported by the account's number.", async () => {
  const recorded = await record(block({ ...agreed, enrolment: "adopt" }));

  expect(named(recorded, "acme-block")).toMatchObject({
    importId: "111122223333",
    retainOnDelete: true,
    ignoreChanges: [],
  });
});

it("An account's number has 12 digits: 11 are refused.", async () => {
  expect(await problemsOf(block(agreed))).toEqual([]);
  expect(await problemsOf(block({ ...agreed, accountId: "11112222333" }))).toEqual([
    problem("accountId", "must be 12 digits", '"11112222333"'),
  ]);
});
