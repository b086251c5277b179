import { object, tagList, text, type Props, type ResourceType } from "../../resource-type";
import { isCron } from "../backup/checks";
import { block } from "../block";
import { arn, hex, named } from "../ids";
import { jsonObject } from "../json";
import { isFifo } from "../queues/attributes";
import { inRegion } from "../refusals";

const eventRule = "aws:cloudwatch/eventRule:EventRule";
const eventTarget = "aws:cloudwatch/eventTarget:EventTarget";

const api = "https://docs.aws.amazon.com/eventbridge/latest/APIReference";
const schedules =
  "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html";

/** Events of AWS, and where they go. Both calls overwrite what has the name. */
export const eventTypes: Readonly<Record<string, ResourceType>> = {
  [eventRule]: {
    // ForceNew in internal/service/events/rule.go
    replacedBy: ["eventBusName", "name", "namePrefix"],
    ...named("name"),
    id: ({ inputs }) => onBus(inputs.eventBusName, "/", ruleName(inputs)),
    setting: true,
    computed: (wanted, id) => ({
      arn: arn(wanted, "events", `rule/${id}`),
      name: id.split("/").at(-1) ?? id,
      namePrefix: "",
    }),
    calls: (wanted) => [
      {
        service: "events",
        operation: "PutRule",
        input: {
          Name: wanted.inputs.name ?? wanted.inputs.namePrefix,
          Description: wanted.inputs.description,
          EventBusName: wanted.inputs.eventBusName,
          EventPattern: wanted.inputs.eventPattern,
          RoleArn: wanted.inputs.roleArn,
          ScheduleExpression: wanted.inputs.scheduleExpression,
          State: wanted.inputs.state ?? stateOf(wanted.inputs.isEnabled),
          Tags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified.",
        source: `${api}/API_PutRule.html`,
        applies: ({ inputs }) =>
          inputs.eventPattern === undefined && inputs.scheduleExpression === undefined,
      },
      {
        says: "InvalidEventPatternException: Event pattern is not valid.",
        source: `${api}/API_PutRule.html`,
        applies: ({ inputs }) =>
          inputs.eventPattern !== undefined &&
          Object.keys(jsonObject(inputs.eventPattern) ?? {}).length === 0,
      },
      {
        says: "ValidationException: Parameter ScheduleExpression is not valid.",
        source: schedules,
        applies: ({ inputs }) =>
          inputs.scheduleExpression !== undefined && !isSchedule(text(inputs.scheduleExpression)),
      },
      {
        says: "ValidationException: ScheduleExpression is supported only on the default event bus.",
        source: schedules,
        applies: ({ inputs }) =>
          inputs.scheduleExpression !== undefined && inputs.eventBusName !== "default",
      },
    ],
  },
  [eventTarget]: {
    // ForceNew in internal/service/events/target.go
    replacedBy: ["eventBusName", "rule", "targetId"],
    id: ({ inputs }) => onBus(inputs.eventBusName, "-", text(inputs.rule), targetId(inputs)),
    // An import writes `rule/target`.
    key: (id, inputs) => `${text(inputs.region)}/${id.replaceAll("/", "-")}`,
    imported: (id) => id.replaceAll("/", "-"),
    setting: true,
    computed: ({ inputs }, id) => ({
      targetId: id.slice(onBus(inputs.eventBusName, "-", text(inputs.rule), "").length),
    }),
    calls: ({ inputs }) => [
      {
        service: "events",
        operation: "PutTargets",
        input: {
          Rule: inputs.rule,
          EventBusName: inputs.eventBusName,
          Targets: [target(inputs)],
        },
      },
    ],
    refusals: [
      {
        says: "ResourceNotFoundException: the rule of the target does not exist on its event bus",
        source: `${api}/API_PutTargets.html`,
        applies: ({ inputs, region }, account) =>
          !inRegion(account, region, eventRule).some(
            (rule) =>
              rule.inputs.eventBusName === inputs.eventBusName && rule.outputs.name === inputs.rule,
          ),
      },
      {
        says: "LimitExceededException: The requested resource exceeds the maximum number allowed.",
        source: `${api}/API_PutTargets.html`,
        applies: ({ inputs, region }, account) =>
          inRegion(account, region, eventTarget).filter(
            (other) =>
              other.inputs.eventBusName === inputs.eventBusName &&
              other.inputs.rule === inputs.rule &&
              other.outputs.targetId !== inputs.targetId,
          ).length >= 5,
      },
      {
        says: "ValidationException: Input, InputPath and InputTransformer are mutually exclusive",
        source: `${api}/API_PutTargets.html`,
        applies: ({ inputs }) =>
          [inputs.input, inputs.inputPath, inputs.inputTransformer].filter(
            (given) => given !== undefined,
          ).length > 1,
      },
      {
        // The provider itself, before AWS.
        says: 'input_paths must not start with "AWS"',
        source: "internal/service/events/target.go",
        applies: ({ inputs }) =>
          Object.keys(inputPaths(inputs)).some((name) => name.startsWith("AWS")),
      },
      {
        says: "ValidationException: InputTemplate for target contains invalid placeholder",
        source: "https://github.com/localstack/localstack/pull/10789",
        applies: ({ inputs }) => {
          const { inputTemplate } = object(inputs.inputTransformer);
          return placeholders(text(inputTemplate)).some(
            (name) => !name.startsWith("aws.events.") && !(name in inputPaths(inputs)),
          );
        },
      },
      {
        says: "ValidationException: Parameter(s) SqsParameters must be specified for target",
        source: "https://github.com/awslabs/aws-ddk/issues/183",
        applies: ({ inputs }) =>
          isFifo(inputs.arn) && object(inputs.sqsTarget).messageGroupId === undefined,
      },
      {
        says: "ValidationException: SQS FIFO is not supported by Dead Letter Queues.",
        source:
          "https://dev.classmethod.jp/articles/tsnote-eventbridge-can-a-fifo-queue-be-specified-as-the-dead-letter-queue-for-an-eventbridge-rule",
        applies: ({ inputs }) => isFifo(object(inputs.deadLetterConfig).arn),
      },
    ],
  },
};

const inputPaths = ({ inputTransformer }: Props): Props =>
  object(object(inputTransformer).inputPaths);

/** The names between angle brackets in the template of an input. */
const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/<([\w.-]+)>/g)].map(([, name = ""]) => name);

/** The default event bus is not named: ruleCreateResourceID and targetCreateResourceID of the provider. */
function onBus(bus: unknown, separator: string, ...parts: readonly string[]): string {
  return [...(bus === undefined || bus === "default" ? [] : [text(bus)]), ...parts].join(separator);
}

const ruleName = ({ name, namePrefix }: Props): string =>
  text(name) || `${text(namePrefix)}${hex(26)}`;

const targetId = ({ targetId: given }: Props): string => text(given) || `terraform-${hex(26)}`;

function stateOf(isEnabled: unknown): string | undefined {
  if (isEnabled === undefined) return undefined;
  return isEnabled === true ? "ENABLED" : "DISABLED";
}

/** `rate(1 day)`, `rate(2 days)`, or `cron()` of six fields. */
function isSchedule(expression: string): boolean {
  return (
    /^rate\((1 (minute|hour|day)|(?!1 )[1-9]\d* (minutes|hours|days))\)$/.test(expression) ||
    isCron(expression)
  );
}

function target(inputs: Props): Props {
  return {
    Id: targetId(inputs),
    Arn: inputs.arn,
    RoleArn: inputs.roleArn,
    Input: inputs.input,
    InputPath: inputs.inputPath,
    InputTransformer: block(inputs.inputTransformer, ({ inputPaths, inputTemplate }) => ({
      InputPathsMap: inputPaths,
      InputTemplate: inputTemplate,
    })),
    RetryPolicy: block(inputs.retryPolicy, (policy) => ({
      MaximumEventAgeInSeconds: policy.maximumEventAgeInSeconds,
      MaximumRetryAttempts: policy.maximumRetryAttempts,
    })),
    DeadLetterConfig: block(inputs.deadLetterConfig, (config) => ({ Arn: config.arn })),
    SqsParameters: block(inputs.sqsTarget, ({ messageGroupId }) => ({
      MessageGroupId: messageGroupId,
    })),
  };
}
