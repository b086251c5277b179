// A made-up state of any size, in the mix of a small company's account: what `pulumi stack export` would write.
const stack = "lormont-production-guard";
const urn = (type, name) => `urn:pulumi:${stack}::socle::${type}::${name}`;
const provider = `${urn("pulumi:providers:aws", "aws")}::id`;
const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};

const kinds = [
  [
    "aws:s3/bucket:Bucket",
    (n) => ({
      bucket: `data-${n}`,
      region: "eu-west-3",
      tags: { ...tags, DataClass: "erp-vital" },
    }),
  ],
  [
    "aws:kms/key:Key",
    (n) => ({ description: `key ${n}`, enableKeyRotation: n % 7 !== 0, region: "eu-west-3", tags }),
  ],
  ["aws:sns/topic:Topic", (n) => ({ name: `topic-${n}`, region: "eu-west-3", tags })],
  [
    "aws:sns/topicSubscription:TopicSubscription",
    (n) => ({
      protocol: "email",
      endpoint: `p${n}@x.example`,
      topic: `arn:aws:sns:eu-west-3:111122223333:topic-${n}`,
      region: "eu-west-3",
    }),
  ],
  [
    "aws:rds/instance:Instance",
    (n) => ({
      identifier: `db-${n}`,
      storageEncrypted: true,
      region: "eu-west-3",
      tags: { ...tags, DataClass: "erp-vital" },
    }),
  ],
  ["aws:iam/role:Role", (n) => ({ name: `role-${n}`, assumeRolePolicy: "{}", tags })],
  [
    "aws:ec2/securityGroup:SecurityGroup",
    (n) => ({
      name: `sg-${n}`,
      region: n % 50 === 0 ? "us-east-2" : "eu-west-3",
      ingress: [{ fromPort: 443, toPort: 443, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] }],
      tags,
    }),
  ],
  [
    "aws:budgets/budget:Budget",
    (n) => ({
      name: `b-${n}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(n),
      limitUnit: "USD",
      tags,
    }),
  ],
];

exports.largeExport = (count) => {
  const root = {
    urn: urn("pulumi:pulumi:Stack", `socle-${stack}`),
    custom: false,
    type: "pulumi:pulumi:Stack",
    outputs: { contractDigest: "0" },
  };
  const aws = {
    urn: urn("pulumi:providers:aws", "aws"),
    custom: true,
    id: "id",
    type: "pulumi:providers:aws",
    inputs: { region: "eu-west-3", allowedAccountIds: '["111122223333"]' },
    outputs: { region: "eu-west-3", allowedAccountIds: '["111122223333"]' },
  };
  const resources = Array.from({ length: count }, (_, n) => {
    const [type, inputsOf] = kinds[n % kinds.length];
    const inputs = inputsOf(n);
    return {
      urn: urn(type, `r${n}`),
      custom: true,
      id: `r${n}`,
      type,
      inputs,
      outputs: {
        ...inputs,
        arn: `arn:aws:x:eu-west-3:111122223333:r${n}`,
        tagsAll: inputs.tags ?? {},
      },
      parent: root.urn,
      provider,
    };
  });
  return {
    version: 3,
    deployment: {
      manifest: { time: "2026-11-23T10:00:00Z", magic: "", version: "" },
      resources: [root, aws, ...resources],
    },
  };
};
