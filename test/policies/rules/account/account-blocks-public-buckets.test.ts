import { accountBlocksPublicBuckets } from "../../../../policies/rules/account/account-blocks-public-buckets";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without } from "../../../support/policies/stack";

const name = "public-access-block";
const switches = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
];

ruleCases(accountBlocksPublicBuckets, {
  keeps: [
    { title: "No bucket of the account can become public" },
    {
      title: "A block without account number is that of the account it is deployed in",
      stack: spoil(guard, name, { accountId: undefined }),
    },
  ],
  breaks: [
    {
      title: "Without the block, one wrong setting makes a bucket public",
      stack: without(guard, name),
      at: rootName,
      says: "aucun blocage",
    },
    ...switches.flatMap((setting) => [
      {
        title: `A block with ${setting} off lets a bucket become public`,
        stack: spoil(guard, name, { [setting]: false }),
        at: name,
        says: setting,
      },
      {
        title: `A block without ${setting} lets a bucket become public`,
        stack: spoil(guard, name, { [setting]: undefined }),
        at: name,
        says: setting,
      },
      {
        title: `A block whose ${setting} is a text is not on`,
        stack: spoil(guard, name, { [setting]: "true" }),
        at: name,
        says: setting,
      },
    ]),
    {
      title: "The block of another account protects nothing here",
      stack: spoil(guard, name, { accountId: "444455556666" }),
      at: name,
      says: "un autre compte",
    },
  ],
  unknown: [
    ...[...switches, "accountId"].map((setting) => ({
      title: `A block whose ${setting} only the deployment knows is not taken on trust`,
      stack: spoil(guard, name, { [setting]: unknown }),
      at: name,
    })),
  ],
});
