import { isNamed, member } from "../../props";
import { resourceRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

const balancerTypes = ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"];

/** Balancers of packets see no request: they have no log of them. */
const ofPackets: readonly unknown[] = ["network", "gateway"];

interface Logging {
  readonly property: string;
  isOn(props: Props): boolean;
}

const balancerLogging: Logging = {
  property: "accessLogs",
  isOn: ({ accessLogs }) =>
    member(accessLogs, "enabled") === true && isText(member(accessLogs, "bucket")),
};
const stageLogging: Logging = {
  property: "accessLogSettings",
  isOn: ({ accessLogSettings }) => isText(member(accessLogSettings, "destinationArn")),
};

/** A distribution's newer logs, made by `aws.cloudwatch.LogDelivery`, are not seen: it does not name them. */
const distributionLogging: Logging = {
  property: "loggingConfig",
  isOn: ({ loggingConfig }) => isText(member(loggingConfig, "bucket")),
};

const loggingOf: Readonly<Record<string, Logging>> = {
  ...Object.fromEntries(balancerTypes.map((type) => [type, balancerLogging])),
  "aws:elb/loadBalancer:LoadBalancer": balancerLogging,
  "aws:cloudfront/distribution:Distribution": distributionLogging,
  "aws:apigateway/stage:Stage": stageLogging,
  "aws:apigatewayv2/stage:Stage": stageLogging,
};

export const webFrontEndKeepsItsLogs = resourceRule({
  name: "web-front-end-keeps-its-logs",
  control: "LOG-10",
  reads: [],
  types: Object.keys(loggingOf),
  check(frontEnd) {
    const { type, props } = frontEnd;
    if (balancerTypes.includes(type) && ofPackets.includes(props["loadBalancerType"])) {
      return notApplicable(
        frontEnd,
        say("ce répartiteur ne voit pas les requêtes", "this balancer sees no request"),
      );
    }
    const logging = loggingOf[type];
    if (logging?.isOn(props)) return pass(frontEnd);
    return violation(frontEnd, {
      found: say(
        `\`${logging?.property}\` ne note pas les accès`,
        `\`${logging?.property}\` notes no access`,
      ),
      agreed: say("chaque requête notée dans un journal", "each request noted in a log"),
    });
  },
});

function isText(value: unknown): boolean {
  return typeof value === "string" && isNamed(value);
}
