import type { Props } from "../resource-type";
import { accessTypes } from "./access";
import {
  accessKey,
  analyzer,
  arn,
  attachment,
  document,
  elevenPolicies,
  existing,
  inline,
  long,
  policy,
  profile,
  provider,
  read,
  requests,
  role,
  user,
} from "./access/requests";
import { FreshAccount, onlyReason } from "./fresh-account";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(accessTypes).sort());
});

test.each([
  [role, "operator", arn("role/operator")],
  [policy, arn("policy/read"), arn("policy/read")],
  [inline, "existing:read", undefined],
  [attachment, `existing/${arn("policy/existing")}`, undefined],
  [provider, arn("oidc-provider/gitlab.com"), arn("oidc-provider/gitlab.com")],
  [profile, "machine", arn("instance-profile/machine")],
  [user, "person", arn("user/person")],
])("AWS takes the request for %s, and gives its id and ARN", async (type, id, given) => {
  const thing = await aws.create(type, requests[type]);

  expect(thing.id).toBe(id);
  expect(thing.outputs.arn).toBe(given);
  expect(aws.find(type, id)).toEqual(thing);
});

test("AWS takes the request for an analyzer, which is one of its region", async () => {
  const { outputs } = await aws.create(analyzer, requests[analyzer]);

  expect(outputs.arn).toBe("arn:aws:access-analyzer:eu-west-3:111122223333:analyzer/unused");
  expect(aws.find(analyzer, "eu-west-3/unused")?.outputs).toEqual(outputs);
  expect(await refusal(analyzer, { analyzerName: "existing", region: "us-east-1" })).toBe("");
});

test("AWS makes the id of an access key, and gives its secret", async () => {
  const { id, outputs } = await aws.create(accessKey, { user: "existing", status: "Inactive" });

  expect(id).toMatch(/^AKIA[0-9A-F]{16}$/);
  expect(outputs).toMatchObject({ status: "Inactive", secret: "not-a-secret" });
});

test("setting an inline policy or attaching a policy again overwrites silently", async () => {
  for (const type of [inline, attachment, inline, attachment])
    await aws.create(type, requests[type]);

  expect(aws.world.calls.slice(-2).map(({ outcome }) => outcome)).toEqual([
    "overwrote",
    "overwrote",
  ]);
});

const bounded = { permissionsBoundary: arn("policy/none") };
const github = "https://token.actions.githubusercontent.com";

test.each<[string, string, Props, string]>([
  ["a role of a name in use", role, { name: "EXISTING" }, "EntityAlreadyExists: Role with"],
  ["a role whose boundary does not exist", role, bounded, "NoSuchEntity: Scope ARN"],
  [
    "a role with a policy that does not exist",
    role,
    { managedPolicyArns: [arn("policy/none")] },
    "NoSuchEntity: Policy does not exist or is not attachable.",
  ],
  [
    "a role with eleven policies",
    role,
    { managedPolicyArns: elevenPolicies },
    "LimitExceeded: Cannot exceed quota for PoliciesPerRole: 10",
  ],
  [
    "a session of more than twelve hours",
    role,
    { maxSessionDuration: 43_201 },
    "ValidationException: CreateRole.MaxSessionDuration must be at most 43200",
  ],
  ["a policy of a name in use", policy, { name: "Existing" }, "EntityAlreadyExists: A policy"],
  [
    "a policy of more than 6,144 characters",
    policy,
    { policy: document({ ...read, Resource: long(6144) }) },
    "LimitExceeded: Cannot exceed quota for PolicySize: 6144",
  ],
  ["an inline policy of no role", inline, { role: "none" }, "NoSuchEntity: The role with"],
  [
    "an inline policy of more than 10,240 characters",
    inline,
    { policy: document({ ...read, Resource: long(10_240) }) },
    "LimitExceeded: Maximum policy size of 10240 bytes exceeded",
  ],
  ["an attachment to no role", attachment, { role: "none" }, "NoSuchEntity: The role with"],
  [
    "an attachment of a policy that does not exist",
    attachment,
    { policyArn: arn("policy/none") },
    "NoSuchEntity: Policy does not exist or is not attachable.",
  ],
  [
    "an attachment of another account's policy",
    attachment,
    { policyArn: "arn:aws:iam::444455556666:policy/existing" },
    "NoSuchEntity: Policy does not exist or is not attachable.",
  ],
  ["an issuer twice", provider, { url: github }, "EntityAlreadyExists: Provider with this url"],
  ["an issuer without https", provider, { url: "gitlab.com" }, "InvalidInput: the URL must begin"],
  ["a profile of a name in use", profile, { name: "Existing" }, "EntityAlreadyExists: Instance"],
  ["a profile of no role", profile, { role: "none" }, "NoSuchEntity: The role with"],
  ["a user of a name in use", user, { name: "Existing" }, "EntityAlreadyExists: User with"],
  ["a user whose boundary does not exist", user, bounded, "NoSuchEntity: Scope ARN"],
  ["a key of no user", accessKey, { user: "none" }, "NoSuchEntity: The user with"],
  [
    "a key whose status is no status",
    accessKey,
    { status: "Off" },
    "ValidationException: UpdateAccessKey.Status must be one of",
  ],
  [
    "an analyzer of a name in use",
    analyzer,
    { analyzerName: "existing" },
    "ConflictException: the region has an analyzer of this name",
  ],
  [
    "a second external analyzer of a region",
    analyzer,
    { type: "ACCOUNT" },
    "ServiceQuotaExceededException: the region has an analyzer of this type",
  ],
  [
    "an unused access of more than a year",
    analyzer,
    { configuration: { unusedAccess: { unusedAccessAge: 366 } } },
    "ValidationException: unusedAccessAge must be between 1 and 365",
  ],
])("AWS refuses %s", async (_, type, change, said) => {
  expect(await refusal(type, change)).toMatch(onlyReason(said));
});

test("AWS refuses an eleventh policy on a role", async () => {
  const [last, ...ten] = elevenPolicies;
  for (const policyArn of ten) await aws.create(attachment, { role: "existing", policyArn });

  await expect(aws.create(attachment, { role: "existing", policyArn: last })).rejects.toThrow(
    "LimitExceeded: Cannot exceed quota for PoliciesPerRole: 10",
  );
});

test("AWS refuses inline policies of a role that are too long together", async () => {
  const half = { role: "existing", policy: document({ ...read, Resource: long(6000) }) };
  await aws.create(inline, { ...half, name: "first" });

  await expect(aws.create(inline, { ...half, name: "second" })).rejects.toThrow("10240 bytes");
});

test("AWS refuses a third key of a user", async () => {
  for (let key = 0; key < 2; key++) await aws.create(accessKey, { user: "existing" });

  await expect(aws.create(accessKey, { user: "existing" })).rejects.toThrow(
    "LimitExceeded: Cannot exceed quota for AccessKeysPerUser: 2",
  );
});
