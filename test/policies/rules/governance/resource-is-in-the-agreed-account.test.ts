import { resourceIsInTheAgreedAccount } from "../../../../policies/rules/governance/resource-is-in-the-agreed-account";
import { guard } from "../../../support/policies/guard-stack";
import { judge, ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown, urnPrefix } from "../../../support/policies/stack";

/** A second way into AWS, and a bucket through it: what is spoiled is in one place. */
const through = (allowedAccountIds: unknown) => [
  ...guard,
  resource("pulumi:providers:aws", "ailleurs", {
    region: "eu-west-3",
    ...(allowedAccountIds === undefined ? {} : { allowedAccountIds }),
  }),
  resource(
    "aws:s3/bucket:Bucket",
    "images",
    {},
    {
      provider: `${urnPrefix}pulumi:providers:aws::ailleurs`,
    },
  ),
];

ruleCases(resourceIsInTheAgreedAccount, {
  keeps: [
    { title: "The program can only work in the agreed account" },
    { title: "The list may come as it is, or as JSON", stack: through(["111122223333"]) },
  ],
  breaks: [
    ["Without a list, the program works in whatever account it is given", undefined],
    ["Another account is not the agreed one", '["444455556666"]'],
    ["A second account beside it is one too many", '["111122223333","444455556666"]'],
    ["A second one of another form is one too many", '["111122223333",42]'],
    ["An empty list allows everything", "[]"],
    ["A number is not an account's text", "[111122223333]"],
    ["A list that is no JSON is none", "[111122223333"],
    ["A list of null is none", null],
  ].map(([title, allowed]) => ({
    title: String(title),
    stack: through(allowed),
    at: "images",
    says: "un autre compte",
  })),
  unknown: [
    {
      title: "Accounts that only the deployment knows are not taken on trust",
      stack: through(unknown),
      at: "images",
    },
    {
      title: "Nor is one of them",
      stack: through([unknown]),
      at: "images",
    },
  ],
});

test("Where no provider is seen, nothing is claimed", async () => {
  const unseen = resource("aws:s3/bucket:Bucket", "images", {}, { provider: "none" });
  const findings = await judge(resourceIsInTheAgreedAccount, { stack: [...guard, unseen] });
  expect(findings.filter(({ urn }) => urn === unseen.urn)).toMatchObject([
    { status: "notApplicable" },
  ]);
});

test("The account is judged for every resource that goes through the provider", async () => {
  const stack = spoil(guard, "pulumi:providers:aws", { allowedAccountIds: '["444455556666"]' });
  const findings = await judge(resourceIsInTheAgreedAccount, { stack });
  expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(["violation"]));
  expect(findings).toHaveLength(guard.filter(({ type }) => type.startsWith("aws:")).length);
});
