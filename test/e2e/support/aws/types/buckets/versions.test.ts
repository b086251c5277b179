import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { existing, objectLock, requests, versioning } from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test.each([
  ["versioning that was never on stays off", versioning, { bucket: "plain", status: "Disabled" }],
  ["versioning goes where nothing is locked", versioning, { bucket: "plain", status: "Suspended" }],
])("%s", async (_, type, { bucket: name, status }) => {
  expect(await refusal(type, { bucket: name, versioningConfiguration: { status } })).toBe("");
});

test("a bucket that was born locked takes a retention without versioning of its own", async () => {
  expect(await refusal(objectLock, { bucket: "locked" })).toBe("");
});

test.each<[string, string, Props, string]>([
  [
    "versioning suspended where Object Lock was there at creation",
    versioning,
    { bucket: "locked", versioningConfiguration: { status: "Suspended" } },
    "InvalidBucketState: An Object Lock configuration is present on this bucket",
  ],
  [
    "Object Lock where versioning is not on",
    objectLock,
    { bucket: "plain" },
    "InvalidBucketState: Versioning must be 'Enabled' on the bucket",
  ],
  [
    "a retention without mode",
    objectLock,
    { rule: { defaultRetention: { days: 365 } } },
    "MalformedXML: a default retention has a mode, and either days or years",
  ],
  [
    "a retention in days and years",
    objectLock,
    { rule: { defaultRetention: { mode: "GOVERNANCE", days: 365, years: 1 } } },
    "MalformedXML: a default retention has a mode, and either days or years",
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  expect(await aws.refusal(type, { ...requests[type], ...change })).toMatch(onlyReason(says));
});

test("versioning is not suspended where Object Lock came later", async () => {
  await aws.create(objectLock, requests[objectLock]);
  const suspended = { bucket: "versioned", versioningConfiguration: { status: "Suspended" } };

  expect(await refusal(versioning, suspended)).toContain("InvalidBucketState");
});
