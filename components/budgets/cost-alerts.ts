import * as pulumi from "@pulumi/pulumi";
import { alertTopic, checkAlertTopic, type AlertTopicArgs } from "../support/alert-topic";
import { Problems } from "../support/args-error";
import { alertKeyPolicy, alertTopicPolicy } from "./alert-policies";

/** AWS Budgets only writes to a topic of its own account. */
export type CostAlertsArgs = AlertTopicArgs;

const token = "socle:budgets:CostAlerts";

/**
 * The topic that budgets and cost anomalies write to, encrypted with a key of its own, and whom it tells. An address is told
 * only once its holder has confirmed: AWS writes to it. Budgets' own e-mails are not used, because each of their
 * addresses must be verified by someone signed in to the account
 * (https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-email-recipients.html).
 *
 * The key is protected: what was published with it cannot be read without it.
 */
export class CostAlerts extends pulumi.ComponentResource {
  /**
   * The topic's ARN, known in a preview. Whoever uses it waits for the topic and for its policy: AWS tries the topic when
   * a notification is created.
   */
  readonly topicArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse in the names and addresses. */
  constructor(name: string, args: CostAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    this.topicArn = alertTopic(this, name, args, {
      tells: "cost alerts",
      keyPolicy: alertKeyPolicy(args),
      topicPolicy: (topicArn) => alertTopicPolicy(args, topicArn),
    });
    this.registerOutputs({ topicArn: this.topicArn });
  }
}

function validate(name: string, args: CostAlertsArgs): void {
  const problems = new Problems(token, name);
  checkAlertTopic(problems, args);
  problems.throwIfAny();
}
