import { restoreTestHasValidator } from "../../../../policies/rules/backup/restore-test-has-validator";
import {
  guarded,
  violationsOf,
  withClass,
  withProduction,
} from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  one,
  production,
  rootName,
  spoil,
  unknown,
  without,
  type Change,
} from "../../../support/policies/stack";
import {
  arnHere,
  patternOf,
  validator,
  validatorName,
} from "../../../support/policies/validator-stack";

const [rule, target, mapping] = [
  "validation-s3-restored",
  "validation-s3-restored-target",
  "validation-s3-looks",
];
const item = "documents S3";
const isMissing = { at: `${rootName} ${item}`, says: "rien ne réagit" };
const isBroken = { at: `${rule} ${item}` };
const event = (change: Change) => spoil(guarded, rule, change);
const pattern = (change: object) => event({ eventPattern: JSON.stringify(change) });
const whole = patternOf("S3");
const detail = (change: object) => pattern({ ...whole, detail: { ...whole.detail, ...change } });
const plan = (name: string) => arnHere("backup", `restore-testing-plan:${name}`);
const sqs = arnHere("sqs", validatorName("s3"));
const lambda = arnHere("lambda", `function:${validatorName("s3")}`);
/** The rule calls the function itself. */
const direct = (arn: unknown) => spoil(without(guarded, mapping), target, { arn });

ruleCases(restoreTestHasValidator, {
  keeps: [
    { title: "What each test restores is checked", stack: guarded },
    {
      title: "Once the queue exists, its ARN says the same",
      stack: spoil(spoil(guarded, target, { arn: sqs }), mapping, { eventSourceArn: sqs }),
    },
    { title: "A function may be called without a queue", stack: direct(lambda) },
    { title: "Or one version of it", stack: direct(`${lambda}:vivante`) },
    {
      title: "A queue may be read by a function that is named by its ARN",
      stack: spoil(guarded, mapping, { functionName: lambda }),
    },
    {
      title: "A rule of every type hears of each",
      stack: detail({ resourceType: undefined }),
    },
    {
      title: "A rule of every restore hears of tests too",
      stack: detail({ restoreTestingPlanArn: undefined }),
    },
    {
      title: "A rule of one plan hears of its class",
      stack: detail({ restoreTestingPlanArn: [{ prefix: plan("socle_documents-") }] }),
    },
    {
      title: "A rule may name the plan of each class, whose hyphens AWS does not take",
      stack: spoil(guarded, "validation-rds-restored", {
        eventPattern: JSON.stringify({
          ...patternOf("RDS"),
          detail: {
            status: ["COMPLETED"],
            restoreTestingPlanArn: ["socle_erp_vital-", "socle_boutique-"].map((each) => ({
              prefix: plan(each),
            })),
          },
        }),
      }),
    },
    {
      title: "A rule that says that it is on is on",
      stack: event({ state: "ENABLED", isEnabled: undefined }),
    },
    {
      title: "A second rule that is off takes nothing away",
      stack: [
        ...guarded,
        {
          ...one(guarded, rule),
          urn: `${one(guarded, rule).urn}-bis`,
          outputs: { ...one(guarded, rule).outputs, state: "DISABLED" },
        },
      ],
    },
  ],
  breaks: [
    {
      title: "Without a rule, what a test restores is erased unseen",
      stack: without(guarded, rule),
      ...isMissing,
    },
    {
      title: "Each type of a class is checked",
      stack: guarded,
      target: amended(withClass("documents", { resourceTypes: ["S3", "EFS"] })),
      at: `${rootName} documents EFS`,
      says: "rien ne réagit",
    },
    {
      title: "Each class of data is checked",
      stack: detail({ restoreTestingPlanArn: [{ prefix: plan("socle_erp_vital-") }] }),
      ...isMissing,
    },
    {
      title: "A class whose name starts alike is another",
      stack: detail({ restoreTestingPlanArn: [{ prefix: plan("socle_documents_anciens-") }] }),
      ...isMissing,
    },
    {
      title: "Tests of another account tell nothing of this one",
      stack: detail({
        restoreTestingPlanArn: [{ prefix: plan("socle_").replace("111122223333", "999988887777") }],
      }),
      ...isMissing,
    },
    {
      title: "A rule of another type hears nothing of this one",
      stack: detail({ resourceType: ["EBS"] }),
      ...isMissing,
    },
    {
      title: "A rule of failures hears of no restored data",
      stack: detail({ status: ["FAILED"] }),
      ...isMissing,
    },
    {
      title: "A rule of one vault may miss the test",
      stack: detail({ backupVaultArn: ["arn:aws:backup:eu-west-3:111122223333:backup-vault:un"] }),
      ...isMissing,
    },
    {
      title: "A rule of another event hears nothing of restores",
      stack: pattern({ ...whole, "detail-type": ["Backup Job State Change"] }),
      ...isMissing,
    },
    {
      title: "A rule of another service hears nothing of AWS Backup",
      stack: pattern({ ...whole, source: ["aws.rds"] }),
      ...isMissing,
    },
    {
      title: "AWS tells nothing to another bus",
      stack: event({ eventBusName: "a-part" }),
      ...isMissing,
    },
    {
      title: "A rule of another region hears nothing of this one",
      stack: event({ region: "eu-central-1" }),
      ...isMissing,
    },
    {
      title: "A rule on a schedule hears nothing",
      stack: event({ eventPattern: undefined, scheduleExpression: "rate(1 day)" }),
      ...isMissing,
    },
    {
      title: "A rule that is off hears nothing",
      stack: event({ state: "DISABLED" }),
      ...isBroken,
      says: "désactivée",
    },
    {
      title: "A rule that is switched off the old way is off too",
      stack: event({ isEnabled: false }),
      ...isBroken,
      says: "désactivée",
    },
    {
      title: "A rule without target calls nobody",
      stack: without(guarded, target),
      ...isBroken,
      says: "n'appelle aucune fonction",
    },
    {
      title: "A target of another rule is not this one's",
      stack: spoil(guarded, target, { rule: validatorName("rds") }),
      ...isBroken,
      says: "n'appelle aucune fonction",
    },
    {
      title: "A target that is no function checks nothing",
      stack: direct("arn:aws:sns:eu-west-3:111122223333:lormont-production-cost-alerts"),
      ...isBroken,
      says: "n'appelle aucune fonction",
    },
    {
      title: "A function that the stack does not hold is in somebody else's hands",
      stack: direct(arnHere("lambda", "function:ailleurs")),
      ...isBroken,
      says: "n'appelle aucune fonction",
    },
    {
      title: "A function of the same name in another account is another",
      stack: direct(lambda.replace("111122223333", "999988887777")),
      ...isBroken,
      says: "n'appelle aucune fonction",
    },
    {
      title: "A queue that nobody reads checks nothing",
      stack: without(guarded, mapping),
      ...isBroken,
      says: "ne lit la file",
    },
    {
      title: "A queue that a function has stopped reading checks nothing",
      stack: spoil(guarded, mapping, { enabled: false }),
      ...isBroken,
      says: "ne lit la file",
    },
    {
      title: "A function that reads another queue checks nothing of this one",
      stack: spoil(guarded, mapping, { eventSourceArn: arnHere("sqs", "autre") }),
      ...isBroken,
      says: "ne lit la file",
    },
    {
      title: "A queue must be read by a function that the stack holds",
      stack: spoil(guarded, mapping, { functionName: "ailleurs" }),
      ...isBroken,
      says: "ne lit la file",
    },
  ],
  unknown: [
    {
      title: "While a rule cannot be read, nobody says that it is missing",
      stack: event({ eventPattern: unknown }),
      at: rule,
    },
    {
      title: "Whether a rule is on may only be known by the deployment",
      stack: event({ state: unknown }),
      at: rule,
    },
    {
      title: "A target that waits for several queues must tell by its ARN",
      stack: guarded.map((each) =>
        each.name === target
          ? {
              ...each,
              dependencies: [...each.dependencies, one(guarded, "validation-rds-queue").urn],
            }
          : each,
      ),
      at: rule,
    },
    {
      title: "Whether a queue is read may only be known by the deployment",
      stack: spoil(guarded, mapping, { enabled: unknown }),
      at: rule,
    },
    {
      title: "A function whose name only the deployment knows may be the one",
      stack: spoil(guarded, "validation-s3-function", { name: unknown }),
      at: rule,
    },
  ],
  notApplicable: [
    {
      title: "Where the contract has no operations, nothing is tested",
      stack: guarded,
      target: amended(withProduction({ parts: { guard: production.parts.guard } })),
      at: rootName,
    },
  ],
});

test.each([
  ["rule", event({ eventPattern: unknown })],
  ["target", spoil(guarded, target, { rule: unknown })],
])("A %s that cannot be read yet may be the one that is missing", (_, stack) => {
  expect(violationsOf(restoreTestHasValidator, stack)).toEqual([]);
});

test("Where another rule does it, one that cannot be read yet breaks nothing", () => {
  const stack = [...event({ eventPattern: unknown }), ...validator("bis", ["S3"])];
  expect(violationsOf(restoreTestHasValidator, stack)).toEqual([]);
});
