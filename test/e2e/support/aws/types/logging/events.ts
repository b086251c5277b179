import { object, tagList, text, type Props, type ResourceType } from "../../resource-type";
import { isCron } from "../backup/checks";
import { arn, hex, named } from "../ids";
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
          inputs.eventPattern !== undefined && !isJsonObject(text(inputs.eventPattern)),
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
    ],
  },
};

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

function isJsonObject(pattern: string): boolean {
  try {
    const parsed: unknown = JSON.parse(pattern);
    return Object.keys(object(parsed)).length > 0;
  } catch {
    return false;
  }
}

/** `rate(1 day)`, `rate(2 days)`, or `cron()` of six fields. */
function isSchedule(expression: string): boolean {
  return (
    /^rate\((1 (minute|hour|day)|(?!1 )[1-9]\d* (minutes|hours|days))\)$/.test(expression) ||
    isCron(expression)
  );
}

function target(inputs: Props): Props {
  const { inputPaths, inputTemplate } = object(inputs.inputTransformer);
  const { maximumEventAgeInSeconds, maximumRetryAttempts } = object(inputs.retryPolicy);
  return {
    Id: targetId(inputs),
    Arn: inputs.arn,
    RoleArn: inputs.roleArn,
    Input: inputs.input,
    InputPath: inputs.inputPath,
    InputTransformer:
      inputs.inputTransformer === undefined
        ? undefined
        : { InputPathsMap: inputPaths, InputTemplate: inputTemplate },
    RetryPolicy:
      inputs.retryPolicy === undefined
        ? undefined
        : {
            MaximumEventAgeInSeconds: maximumEventAgeInSeconds,
            MaximumRetryAttempts: maximumRetryAttempts,
          },
    DeadLetterConfig:
      inputs.deadLetterConfig === undefined
        ? undefined
        : { Arn: object(inputs.deadLetterConfig).arn },
  };
}
