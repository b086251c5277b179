import type { Props } from "../../resource-type";
import { document } from "../access/requests";
import { FreshAccount, onlyReason } from "../fresh-account";
import { anyone, existing, policy, publicAccess, requests, tlsOnly } from "./requests";

const accountAccess = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test.each<[string, Props, string]>([
  ["a policy that is not JSON", { policy: "{" }, '"policy" contains an invalid JSON policy'],
  [
    "a policy of more than 20 KB",
    { policy: document({ ...tlsOnly, Sid: "x".repeat(20 * 1024) }) },
    "the bucket policy is larger than 20 KB",
  ],
  [
    "a policy on another bucket",
    { policy: document({ ...tlsOnly, Resource: "arn:aws:s3:::plain/*" }) },
    "MalformedPolicy: Policy has invalid resource",
  ],
  [
    "a policy that lets anyone in",
    { policy: document(anyone) },
    "AccessDenied: public policies are blocked by the BlockPublicPolicy block public access setting.",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await aws.refusal(policy, { ...requests[policy], ...change })).toMatch(onlyReason(says));
});

test("a policy that lets anyone in is taken where the bucket and the account say so", async () => {
  const open = { bucket: "versioned", policy: document(anyone) };
  await aws.create(publicAccess, { bucket: "versioned" });
  expect(await aws.refusal(policy, open)).toBe("");

  aws.exists(accountAccess, "111122223333", { blockPublicPolicy: true });
  expect(await aws.refusal(policy, open)).toContain("BlockPublicPolicy");
});
