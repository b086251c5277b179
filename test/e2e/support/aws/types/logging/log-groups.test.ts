import type { Props } from "../../resource-type";
import { FreshAccount, home, onlyReason } from "../fresh-account";
import { existing, logGroup, metric, metricFilter, requests } from "./requests";

const key = "aws:kms/key:Key";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("a metric filter is its name in a log group, and an import names both", async () => {
  const { id, outputs } = await aws.create(metricFilter, requests[metricFilter]);

  expect(id).toBe("root");
  expect(outputs.applyOnTransformedLogs).toBe(false);
  expect(aws.find(metricFilter, "eu-west-3/existing:root")?.id).toBe("root");
  expect((await aws.read(metricFilter, "existing:root", { region: home }))?.id).toBe("root");
});

test.each<[string, Props]>([
  ["a log group of the same name in another region", { name: "existing", region: "eu-west-1" }],
  ["a log group that keeps all", { retentionInDays: 0 }],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(logGroup, change)).toBe("");
});

test("the key of a log group must let CloudWatch Logs of its region encrypt that group", async () => {
  const statement = (service: string, group: string) => ({
    Effect: "Allow",
    Principal: { Service: service },
    Action: ["kms:Encrypt*", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:eu-west-3:111122223333:log-group:${group}`,
      },
    },
  });
  const says = async (service: string, group: string) => {
    const policy = JSON.stringify({ Statement: [statement(service, group)] });
    const { outputs } = await aws.create(key, { policy });
    return refusal(logGroup, { kmsKeyId: outputs.arn });
  };
  const denied = expect.stringContaining("AccessDeniedException: The specified KMS key") as string;

  expect(await says("logs.eu-west-1.amazonaws.com", "*")).toEqual(denied);
  expect(await says("logs.eu-west-3.amazonaws.com", "other-*")).toEqual(denied);
  expect(await says("logs.eu-west-3.amazonaws.com", "tr*")).toBe("");
});

test.each<[string, string, Props, string]>([
  [
    "a log group of a name in use",
    logGroup,
    { name: "existing" },
    "ResourceAlreadyExistsException: The specified log group already exists",
  ],
  [
    "a log group of AWS's own names",
    logGroup,
    { name: "aws/trail" },
    "InvalidParameterException: a log group's name cannot start with aws/",
  ],
  [
    "a log group whose key does not exist",
    logGroup,
    { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/none" },
    "InvalidParameterException: the KMS key does not exist",
  ],
  [
    "a retention of 100 days",
    logGroup,
    { retentionInDays: 100 },
    "InvalidParameterException: the retention must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120",
  ],
  [
    "a filter of no log group",
    metricFilter,
    { logGroupName: "none" },
    "ResourceNotFoundException: The specified log group does not exist",
  ],
  [
    "a filter with dimensions and a default value",
    metricFilter,
    { metricTransformation: { ...metric, dimensions: { User: "$.user" } } },
    "InvalidParameterException: Invalid metric transformation: dimensions and default value",
  ],
  [
    "a filter of four dimensions",
    metricFilter,
    {
      metricTransformation: {
        ...metric,
        defaultValue: undefined,
        dimensions: { A: "$.a", B: "$.b", C: "$.c", D: "$.d" },
      },
    },
    "InvalidParameterException: a metric filter has at most three dimensions",
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  expect(await refusal(type, change)).toMatch(onlyReason(says));
});

test("AWS refuses the 101st filter of a log group", async () => {
  const filters = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const inputs = { name: `filter-${index}`, logGroupName: "existing", region: "eu-west-3" };
      aws.exists(metricFilter, inputs.name, inputs);
    }
  };
  filters(0, 99);
  expect(await refusal(metricFilter, {})).toBe("");
  expect(await refusal(metricFilter, {})).toBe("");

  filters(99, 100);
  expect(await refusal(metricFilter, {})).toBe("LimitExceededException: Resource limit exceeded");
});
