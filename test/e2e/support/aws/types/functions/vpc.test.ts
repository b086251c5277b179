import { FreshAccount, onlyReason, type Ids, type InputsOf } from "../fresh-account";
import { standing } from "../network/standing";
import { existing, lambda, requests, role, roleArn, worker } from "./requests";

const interfaces = [
  "ec2:CreateNetworkInterface",
  "ec2:DeleteNetworkInterface",
  "ec2:DescribeNetworkInterfaces",
];

const aws = new FreshAccount();
let ids: Ids;
beforeEach(async () => {
  ids = await aws.open({
    ...standing,
    ...existing,
    inside: [role, worker("inside", ...interfaces)],
  });
});
afterEach(() => aws.close());

const refusal = (change: InputsOf) => {
  const { a, b, group } = ids;
  const vpcConfig = { subnetIds: [a, b], securityGroupIds: [group] };
  return aws.refusal(lambda, {
    ...requests[lambda],
    role: roleArn("inside"),
    vpcConfig,
    ...change(ids),
  });
};

test.each<[string, InputsOf]>([
  ["a function in a VPC", () => ({})],
  [
    "a function in the default group of a VPC",
    ({ a, vpc = "" }) => ({
      vpcConfig: { subnetIds: [a], securityGroupIds: [vpc.replace("vpc", "sg")] },
    }),
  ],
  [
    "a function that is in no VPC any more",
    () => ({
      role: roleArn("existing"),
      vpcConfig: { subnetIds: [], securityGroupIds: [] },
    }),
  ],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(change)).toBe("");
});

test.each<[string, InputsOf, string]>([
  [
    "subnets without a group",
    ({ a }) => ({ vpcConfig: { subnetIds: [a], securityGroupIds: [] } }),
    "SubnetIds and SecurityIds must coexist or be both empty list.",
  ],
  [
    "a group without subnets",
    ({ group }) => ({ vpcConfig: { subnetIds: [], securityGroupIds: [group] } }),
    "SubnetIds and SecurityIds must coexist or be both empty list.",
  ],
  [
    "a subnet that does not exist",
    ({ a, group }) => ({ vpcConfig: { subnetIds: [a, "subnet-0"], securityGroupIds: [group] } }),
    "EC2 Error Code: InvalidSubnetID.NotFound",
  ],
  [
    "a group that does not exist",
    ({ a }) => ({ vpcConfig: { subnetIds: [a], securityGroupIds: ["sg-0"] } }),
    "EC2 Error Code: InvalidGroup.NotFound",
  ],
  [
    "a group of another VPC",
    ({ a, otherGroup }) => ({ vpcConfig: { subnetIds: [a], securityGroupIds: [otherGroup] } }),
    "Security Groups are required to be in the same VPC.",
  ],
  [
    "subnets of two VPCs",
    ({ a, otherB, group }) => ({
      vpcConfig: { subnetIds: [a, otherB], securityGroupIds: [group] },
    }),
    "Security Groups are required to be in the same VPC.",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await refusal(change)).toMatch(onlyReason(says));
});

test.each(interfaces)("AWS refuses a role that may not call %s", async (action) => {
  const rest = interfaces.filter((one) => one !== action);
  await aws.create(role, worker("kept-out", ...rest));

  expect(await refusal(() => ({ role: roleArn("kept-out") }))).toMatch(
    onlyReason(
      `InvalidParameterValueException: The provided execution role does not have permissions to call ${action.replace("ec2:", "")} on EC2`,
    ),
  );
});

test("a function may have interfaces by AWS's own policy for that", async () => {
  const managedPolicyArns = [
    "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
  ];
  await aws.create(role, { ...worker("managed"), managedPolicyArns });

  expect(await refusal(() => ({ role: roleArn("managed") }))).toBe("");
});
