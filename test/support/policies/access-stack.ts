import { reservedActionsOf } from "../../../contract/agreed";
import type { Registered } from "../../../verify/sources/registered";
import { guard } from "./guard-stack";
import { contract, one, resource, rootName, unknown, type Props } from "./stack";

const account = "111122223333";
const externalId = "altiplan-lormont-4c81d27e";
const operators = "arn:aws:iam::999988887777:role/operateurs";
export const boundaryArn = `arn:aws:iam::${account}:policy/lormont-production-boundary`;
export const breakGlassArn = `arn:aws:iam::${account}:role/lormont-production-break-glass`;
/** What the contract says deploys guard. */
export const guardDeployer = `arn:aws:iam::${account}:role/lormont-production-deploy-guard`;
export const github = "token.actions.githubusercontent.com";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
const tagged = { tags, tagsAll: tags };

/** The JSON text of an IAM policy. */
export const policyOf = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement });

/** A statement that lets somebody into a role. */
export const entry = (Principal: unknown, Condition?: object, Action = ["sts:AssumeRole"]) => ({
  Effect: "Allow",
  Principal,
  Action,
  ...(Condition === undefined ? {} : { Condition }),
});

/** A trust policy that opens a role to principals of AWS, and lets them say who they are. */
export const trusting = (AWS: readonly string[], Condition?: object) =>
  policyOf(
    entry({ AWS }, Condition),
    entry({ AWS }, undefined, ["sts:TagSession", "sts:SetSourceIdentity"]),
  );

/** The provider comes in as agreed. */
export const withExternalId = { StringEquals: { "sts:ExternalId": [externalId] } };

/** A trust policy that opens a role to jobs of GitHub. */
export const trustingJobs = (sub: readonly string[], change: object = {}) =>
  policyOf(
    entry(
      { Federated: [`arn:aws:iam::${account}:oidc-provider/${github}`] },
      {
        StringEquals: {
          [`${github}:aud`]: ["sts.amazonaws.com"],
          [`${github}:sub`]: sub,
          ...change,
        },
      },
      ["sts:AssumeRoleWithWebIdentity"],
    ),
  );

export const guardJobs = "repo:verreries-lormont/socle:environment:production";

/** What the contract of the example reserves to the client: the boundary denies it. */
export const reserved = reservedActionsOf(contract.access.reservedActions);

export const allow = (...Action: readonly string[]) => ({ Effect: "Allow", Action, Resource: "*" });
export const deny = (...Action: readonly string[]) => ({ Effect: "Deny", Action, Resource: "*" });

/** What the auditor, and the job that previews, are denied. */
export const dataReads = [
  ...["s3:GetObject*", "ebs:GetSnapshotBlock", "dynamodb:BatchGetItem", "dynamodb:GetItem"],
  ...["dynamodb:Query", "dynamodb:Scan", "rds-data:*", "athena:GetQueryResults*"],
  ...["secretsmanager:GetSecretValue", "ssm:GetParameter*", "kms:Decrypt", "sqs:ReceiveMessage"],
  ...["kinesis:GetRecords", "logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery"],
];

const parents = {
  provider: "socle:access:ProviderRoles provider-roles",
  client: "socle:access:ClientRoles client-roles",
  ci: "socle:access:CiRoles ci-roles",
};

/** A role, what is attached to it, and its inline policy. */
function role(
  side: keyof typeof parents,
  suffix: string,
  assumeRolePolicy: string,
  { aws = [], inline, more = {} }: { aws?: string[]; inline?: string; more?: Props } = {},
): Registered[] {
  const parent = parents[side];
  const name = `lormont-production-${suffix}`;
  return [
    resource(
      "aws:iam/role:Role",
      suffix,
      {
        name,
        path: "/",
        assumeRolePolicy,
        maxSessionDuration: 14_400,
        forceDetachPolicies: true,
        ...more,
        ...tagged,
      },
      {
        parent,
        computed: {
          arn: unknown,
          createDate: unknown,
          inlinePolicies: unknown,
          managedPolicyArns: unknown,
          uniqueId: unknown,
        },
      },
    ),
    ...aws.map((policy) =>
      resource(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        `${suffix}-${policy}`,
        { role: name, policyArn: `arn:aws:iam::aws:policy/${policy}` },
        { parent },
      ),
    ),
    ...(inline === undefined
      ? []
      : [
          resource(
            "aws:iam/rolePolicy:RolePolicy",
            `${suffix}-inline`,
            { role: name, name: "inline", policy: inline },
            { parent },
          ),
        ]),
  ];
}

const ofProvider = (suffix: string, who: string, aws: string[], inline?: string) =>
  role("provider", suffix, trusting([who], withExternalId), {
    aws,
    ...(inline === undefined ? {} : { inline }),
    more: { permissionsBoundary: boundaryArn },
  });

/** What the domain of access adds to stack guard of the example client's production. */
export const access: readonly Registered[] = [
  resource("socle:access:ProviderBoundary", "provider-boundary", {}),
  resource("socle:access:ProviderRoles", "provider-roles", {}),
  resource("socle:access:ClientRoles", "client-roles", {}),
  resource("socle:access:CiRoles", "ci-roles", {}),
  resource("socle:access:ExternalAnalyzers", "analyzers", {}),
  resource(
    "aws:iam/policy:Policy",
    "boundary",
    {
      name: "lormont-production-boundary",
      path: "/",
      policy: policyOf(allow("*"), deny(...reserved)),
      ...tagged,
    },
    {
      parent: "socle:access:ProviderBoundary provider-boundary",
      computed: { arn: unknown, attachmentCount: unknown, policyId: unknown },
    },
  ),
  ...ofProvider(
    "operate",
    `${operators}/nadia-etcheverry`,
    ["PowerUserAccess"],
    policyOf(allow("iam:Get*", "iam:List*")),
  ),
  ...ofProvider("backup", `${operators}/hugo-ferrand`, ["AWSBackupOperatorAccess"]),
  ...ofProvider("support", `${operators}/maelle-quintin`, ["AWSSupportAccess"]),
  ...ofProvider("deploy-operations", "arn:aws:iam::999988887777:role/altiplan-deploiement", [
    "PowerUserAccess",
  ]),
  ...role("client", "admin", trusting([`arn:aws:iam::${account}:user/julien.arrieta`]), {
    aws: ["AdministratorAccess"],
  }),
  ...role("client", "auditor", trusting([`arn:aws:iam::${account}:user/pierre.lasserre`]), {
    aws: ["SecurityAudit"],
    inline: policyOf(deny(...dataReads)),
  }),
  ...role(
    "client",
    "break-glass",
    trusting([`arn:aws:iam::${account}:user/urgence-1`, `arn:aws:iam::${account}:user/urgence-2`], {
      Bool: { "aws:MultiFactorAuthPresent": ["true"] },
    }),
    { aws: ["AdministratorAccess"] },
  ),
  resource(
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
    "github",
    { url: `https://${github}`, clientIdLists: ["sts.amazonaws.com"], ...tagged },
    { parent: parents.ci, computed: { arn: unknown, thumbprintLists: unknown } },
  ),
  ...role("ci", "ci-preview", trustingJobs([guardJobs]), {
    aws: ["SecurityAudit"],
    inline: policyOf(deny(...dataReads)),
  }),
  ...role("ci", "deploy-guard", trustingJobs([guardJobs]), { aws: ["AdministratorAccess"] }),
  ...["eu-west-3", "eu-central-1"].map((region) =>
    resource(
      "aws:accessanalyzer/analyzer:Analyzer",
      `analyzer-${region}`,
      { region, analyzerName: "lormont-production-external", type: "ACCOUNT", ...tagged },
      { parent: "socle:access:ExternalAnalyzers analyzers", computed: { arn: unknown } },
    ),
  ),
];

/** The alarm on the emergency role, which the domain of logging builds. */
export const emergencyAlarm: readonly Registered[] = [
  resource("socle:logging:SecurityAlarms", "security-alarms", {}),
  resource(
    "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    "security-alarms-filter-break-glass",
    {
      region: "eu-west-3",
      name: "lormont-production-break-glass",
      logGroupName: "/socle/lormont-production/trail",
      pattern: `{(($.eventSource="sts.amazonaws.com") && ($.eventName="AssumeRole*") && ($.requestParameters.roleArn="${breakGlassArn}")) || ($.userIdentity.sessionContext.sessionIssuer.arn="${breakGlassArn}")}`,
      metricTransformation: {
        name: "BreakGlassUse",
        namespace: "LogMetrics",
        value: "1",
        defaultValue: "0",
      },
    },
    { parent: "socle:logging:SecurityAlarms security-alarms" },
  ),
  resource(
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    "security-alarms-alarm-break-glass",
    {
      region: "eu-west-3",
      name: "lormont-production-break-glass",
      namespace: "LogMetrics",
      metricName: "BreakGlassUse",
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 1,
      treatMissingData: "notBreaching",
      alarmActions: ["arn:aws:sns:eu-west-3:111122223333:lormont-production-security-alerts"],
      ...tagged,
    },
    { parent: "socle:logging:SecurityAlarms security-alarms", computed: { arn: unknown } },
  ),
];

/** A stack of nothing but the domain. */
export const accessStack: readonly Registered[] = [
  one(guard, rootName),
  one(guard, "aws"),
  ...access,
  ...emergencyAlarm,
];
