import * as pulumi from "@pulumi/pulumi";
import { alertTopic, checkAlertTopic, type AlertTopicArgs } from "../../support/alert-topic";
import { Problems } from "../../support/args-error";
import { securityKeyPolicy, securityTopicPolicy } from "./alert-policies";

/** An alarm or a rule only tells a topic of its own account and region. */
export type SecurityAlertsArgs = AlertTopicArgs;

const token = "socle:logging:SecurityAlerts";

/**
 * The topic that alarms, events and AWS Backup write to, encrypted with a key of its own, and whom it tells. An address is
 * told only once its holder has confirmed: AWS writes to it. Do not give it to AWS Config, which cannot write to an
 * encrypted topic (https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-policy.html).
 *
 * The key is protected: what was published with it cannot be read without it.
 */
export class SecurityAlerts extends pulumi.ComponentResource {
  /** The topic's ARN, known in a preview. Whoever uses it waits for the topic and for its policy. */
  readonly topicArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse in the names and addresses. */
  constructor(name: string, args: SecurityAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    this.topicArn = alertTopic(this, name, args, {
      tells: "security alerts",
      keyPolicy: securityKeyPolicy(args),
      topicPolicy: (topicArn) => securityTopicPolicy(args, topicArn),
    });
    this.registerOutputs({ topicArn: this.topicArn });
  }
}

function validate(name: string, args: SecurityAlertsArgs): void {
  const problems = new Problems(token, name);
  checkAlertTopic(problems, args);
  problems.throwIfAny();
}
