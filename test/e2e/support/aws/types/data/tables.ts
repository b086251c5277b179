import {
  list,
  object,
  objects,
  tagList,
  text,
  type Props,
  type ResourceType,
} from "../../resource-type";
import { arn, named } from "../ids";
import { taken } from "../refusals";

const tables = "aws:dynamodb/table:Table";

export const tableTypes: Readonly<Record<string, ResourceType>> = {
  [tables]: {
    // ForceNew in internal/service/dynamodb/table.go
    replacedBy: [
      "hashKey",
      "localSecondaryIndexes",
      "name",
      "rangeKey",
      "restoreDateTime",
      "restoreSourceName",
      "restoreSourceTableArn",
      "restoreToLatestTime",
    ],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "dynamodb", `table/${id}`),
      attributes: [],
      globalSecondaryIndexes: [],
      globalTableWitness: { regionName: "" },
      hashKey: "",
      pointInTimeRecovery: { enabled: false },
      readCapacity: 0,
      serverSideEncryption: { enabled: false },
      streamArn: "",
      streamLabel: "",
      streamViewType: "",
      ttl: { enabled: false },
      warmThroughput: {},
      writeCapacity: 0,
    }),
    calls: (wanted) => {
      const { inputs } = wanted;
      return [
        {
          service: "dynamodb",
          operation: "CreateTable",
          input: {
            TableName: inputs.name,
            BillingMode: inputs.billingMode,
            ProvisionedThroughput: throughput(inputs, inputs.billingMode),
            KeySchema: keySchema(inputs),
            AttributeDefinitions: objects(inputs.attributes).map(({ name, type }) => ({
              AttributeName: name,
              AttributeType: type,
            })),
            GlobalSecondaryIndexes: indexes(inputs.globalSecondaryIndexes)?.map((index) => ({
              ...secondary(index),
              ProvisionedThroughput: throughput(index, inputs.billingMode),
            })),
            LocalSecondaryIndexes: indexes(inputs.localSecondaryIndexes)?.map((index) =>
              secondary({ hashKey: inputs.hashKey, ...index }),
            ),
            DeletionProtectionEnabled: inputs.deletionProtectionEnabled,
            SSESpecification: encryption(inputs.serverSideEncryption),
            TableClass: inputs.tableClass,
            Tags: tagList(wanted),
          },
        },
      ];
    },
    refusals: [
      {
        says: "ValidationException: Table names must be between 3 and 255 characters long, and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'",
        source:
          "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html",
        applies: ({ inputs }) => !/^[a-zA-Z0-9_.-]{3,255}$/.test(text(inputs.name)),
      },
      taken(tables, "name", {
        says: "ResourceInUseException: Table already exists",
        source:
          "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html",
      }),
      {
        says: "ValidationException: Invalid KeySchema: Some index key attribute have no definition",
        source: "https://github.com/aws-cloudformation/cfn-lint/issues/1037",
        applies: ({ inputs }) => keys(inputs).some((key) => !defined(inputs).includes(key)),
      },
      {
        says: "ValidationException: One or more parameter values were invalid: Some AttributeDefinitions are not used",
        source: "https://github.com/aws-cloudformation/cfn-lint/issues/1037",
        applies: ({ inputs }) => defined(inputs).some((name) => !keys(inputs).includes(name)),
      },
      {
        says: "read and write capacity must be > 0 when billing mode is PROVISIONED",
        source: "internal/service/dynamodb/table.go",
        applies: ({ inputs }) =>
          inputs.billingMode === "PROVISIONED" &&
          [inputs, ...(indexes(inputs.globalSecondaryIndexes) ?? [])].some(
            ({ readCapacity, writeCapacity }) =>
              !(Number(readCapacity) > 0) || !(Number(writeCapacity) > 0),
          ),
      },
    ],
  },
};

const indexes = (value: unknown): readonly Props[] | undefined =>
  value === undefined ? undefined : objects(value);

const defined = (inputs: Props) => list(inputs.attributes).map((one) => object(one).name);

/** The attributes by which the table and its indexes are read. */
const keys = (inputs: Props): readonly unknown[] =>
  [
    inputs,
    ...(indexes(inputs.globalSecondaryIndexes) ?? []),
    ...(indexes(inputs.localSecondaryIndexes) ?? []),
  ]
    .flatMap(({ hashKey, rangeKey }) => [hashKey, rangeKey])
    .filter((key) => key !== undefined);

const keySchema = ({ hashKey, rangeKey }: Props): readonly Props[] => [
  { AttributeName: hashKey, KeyType: "HASH" },
  ...(rangeKey === undefined ? [] : [{ AttributeName: rangeKey, KeyType: "RANGE" }]),
];

const secondary = (index: Props): Props => ({
  IndexName: index.name,
  KeySchema: keySchema(index),
  Projection: {
    ProjectionType: index.projectionType,
    NonKeyAttributes: index.nonKeyAttributes,
  },
});

/** Sent with provisioned capacity only. */
const throughput = ({ readCapacity, writeCapacity }: Props, billingMode: unknown) =>
  billingMode === "PROVISIONED"
    ? { ReadCapacityUnits: readCapacity, WriteCapacityUnits: writeCapacity }
    : undefined;

function encryption(value: unknown): Props | undefined {
  if (value === undefined) return undefined;
  const { enabled, kmsKeyArn } = object(value);
  return {
    Enabled: enabled,
    ...(enabled === true && kmsKeyArn !== undefined
      ? { SSEType: "KMS", KMSMasterKeyId: kmsKeyArn }
      : {}),
  };
}
