import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { existing, lifecycle, requests, rule } from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test("the size of the objects that move is known before the lifecycle exists", async () => {
  const { outputs } = await aws.create(lifecycle, requests[lifecycle]);

  expect(outputs.transitionDefaultMinimumObjectSize).toBe("all_storage_classes_128K");
});

test.each<[string, Props, string]>([
  [
    "a lifecycle rule that does nothing",
    { rules: [{ id: "nothing", status: "Enabled" }] },
    "InvalidRequest: At least one action needs to be specified in a rule",
  ],
  [
    "two lifecycle rules of one id",
    { rules: [rule, rule] },
    "InvalidArgument: Rule ID must be unique.",
  ],
  [
    "objects that go before they move",
    { rules: [{ ...rule, expiration: { days: 90 } }] },
    "InvalidArgument: 'Days' in the Expiration action must be greater",
  ],
  [
    "a lifecycle of 1,001 rules",
    { rules: Array.from({ length: 1001 }, (_, id) => ({ ...rule, id: `rule-${id}` })) },
    "a lifecycle configuration has at most 1,000 rules",
  ],
  [
    "a storage class that S3 does not have",
    { rules: [{ ...rule, transitions: [{ days: 90, storageClass: "COLD" }] }] },
    "StorageClass must be one of",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await aws.refusal(lifecycle, { ...requests[lifecycle], ...change })).toMatch(
    onlyReason(says),
  );
});
