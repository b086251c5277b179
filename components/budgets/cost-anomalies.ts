import { AnomalyMonitor, AnomalySubscription } from "@pulumi/aws/costexplorer";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkText } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import { baselineTags, checkOwnership } from "../support/tags";
import type { Ownership } from "../support/tags";
import { checkUsd, usdText } from "./amounts";

/** @see https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html */
export interface CostAnomaliesArgs {
  /** Name of the subscription, and of the monitor where it is created: 1 to 1024 characters. */
  readonly monitorName: string;
  /** A standard topic of the same account that lets Cost Anomaly Detection publish: `CostAlerts.topicArn`. */
  readonly topicArn: pulumi.Input<string>;
  /** USD: a smaller anomaly is not told. At most two decimals. */
  readonly minimumImpactUsd: number;
  /**
   * AWS allows one monitor of services in an account, and made one (`Default-Services-Monitor`) where Cost Explorer was
   * switched on since March 2023: adopt that one by its ARN.
   */
  readonly monitor: "create" | { readonly adopt: string };
  readonly ownership: Ownership;
}

const token = "socle:budgets:CostAnomalies";

/**
 * Spend that AWS finds unusual for a service, told as soon as it is found. An adopted monitor is left as it is, its tags
 * included, and stays when the stack goes.
 */
export class CostAnomalies extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: CostAnomaliesArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const tags = baselineTags(args.ownership);
    const services = { monitorType: "DIMENSIONAL", monitorDimension: "SERVICE" };
    const monitor =
      args.monitor === "create"
        ? new AnomalyMonitor(
            `${name}-monitor`,
            { ...services, name: args.monitorName, tags },
            { parent: this },
          )
        : new AnomalyMonitor(`${name}-monitor`, services, {
            parent: this,
            ...enrolmentOptions("adopt", args.monitor.adopt, adoptedProperties),
          });
    new AnomalySubscription(
      `${name}-subscription`,
      {
        name: args.monitorName,
        // AWS tells at once through SNS only; by e-mail it tells once a day or once a week.
        frequency: "IMMEDIATE",
        monitorArnLists: [monitor.arn],
        subscribers: [{ type: "SNS", address: args.topicArn }],
        thresholdExpression: {
          dimension: {
            key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            matchOptions: ["GREATER_THAN_OR_EQUAL"],
            values: [usdText(args.minimumImpactUsd)],
          },
        },
        tags,
      },
      { parent: this },
    );

    this.registerOutputs({});
  }
}

/** All that a monitor has: nothing of an adopted one is changed. */
const adoptedProperties = [
  "name",
  "monitorType",
  "monitorDimension",
  "monitorSpecification",
  "tags",
];

function validate(name: string, args: CostAnomaliesArgs): void {
  const problems = new Problems(token, name);
  checkText(problems, "monitorName", args.monitorName, 1024);
  checkUsd(problems, "minimumImpactUsd", args.minimumImpactUsd);
  if (
    args.monitor !== "create" &&
    !/^arn:aws[a-z-]*:ce::\d{12}:anomalymonitor\/[\w-]+$/.test(args.monitor.adopt)
  )
    problems.add(
      "monitor.adopt",
      "must be the ARN of an anomaly monitor",
      args.monitor.adopt,
      "copy it from `aws ce get-anomaly-monitors`",
    );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
