import { contractDigest } from "../../../contract";
import type { Registered } from "../../../verify/sources/registered";
import { contract, resource, rootName, unknown, type Props } from "./stack";

const regions = ["eu-west-3", "eu-central-1"];
const topicArn = "arn:aws:sns:eu-west-3:111122223333:lormont-production-cost-alerts";
const monitorArn = "arn:aws:ce::111122223333:anomalymonitor/6f0c2a4e-3b1d-4f58-9a77-2d8e5c91b604";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
/** AWS's provider adds `tagsAll`: the tags, and its own default ones. */
const tagged = { tags, tagsAll: tags };

/** Everybody whom a budget or an anomaly of production is told to, and how. */
const told = {
  "c-delmas": "catherine.delmas@verreries-lormont.example",
  "t-morel": "thomas.morel@altiplan.example",
  "m-castaing": "comptabilite@verreries-lormont.example",
  "j-arrieta": "julien.arrieta@verreries-lormont.example",
  "s-benali": "samia.benali@verreries-lormont.example",
  astreinte: "https://alertes.altiplan.example/socle/lormont",
};

/**
 * What stack guard of the example client's production holds in a preview, written by hand from its contract: a check of
 * the rules must not trust what the components build.
 */
export const guard: readonly Registered[] = [
  resource(
    "pulumi:pulumi:Stack",
    rootName,
    {},
    { computed: { contractDigest: contractDigest(contract) } },
  ),
  resource("pulumi:providers:aws", "aws", {
    region: "eu-west-3",
    allowedAccountIds: '["111122223333"]',
  }),
  ...contacts(),
  ...passwords(),
  ...publicAccess(),
  ...regionalDefaults(),
  ...costAlerts(),
  ...budgets(),
  ...costAnomalies(),
  ...costTags(),
];

function contacts(): Registered[] {
  const parent = "socle:account:AlternateContacts contacts";
  const contact = (kind: string, name: string, emailAddress: string, phoneNumber: string) =>
    resource(
      "aws:account/alternativeContact:AlternativeContact",
      `contacts-${kind.toLowerCase()}`,
      {
        alternateContactType: kind,
        name,
        title: "Verreries de Lormont",
        emailAddress,
        phoneNumber,
      },
      { parent },
    );
  return [
    resource("socle:account:AlternateContacts", "contacts", {}),
    contact(
      "SECURITY",
      "Sécurité Verreries de Lormont",
      "securite@verreries-lormont.example",
      "+33 5 36 49 10 10",
    ),
    contact(
      "BILLING",
      "Martine Castaing",
      "comptabilite@verreries-lormont.example",
      "+33 5 36 49 10 03",
    ),
    contact(
      "OPERATIONS",
      "Julien Arrieta",
      "julien.arrieta@verreries-lormont.example",
      "+33 5 36 49 10 02",
    ),
  ];
}

function passwords(): Registered[] {
  return [
    resource("socle:account:PasswordPolicy", "passwords", {}),
    resource(
      "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
      "passwords-policy",
      {
        minimumPasswordLength: 14,
        passwordReusePrevention: 24,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        allowUsersToChangePassword: true,
        hardExpiry: false,
      },
      {
        parent: "socle:account:PasswordPolicy passwords",
        computed: { expirePasswords: unknown, maxPasswordAge: unknown },
        more: {
          importId: "iam-account-password-policy",
          retainOnDelete: true,
          ignoreChanges: ["maxPasswordAge"],
        },
      },
    ),
  ];
}

function publicAccess(): Registered[] {
  return [
    resource("socle:account:PublicAccessBlock", "public-access", {}),
    resource(
      "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
      "public-access-block",
      {
        accountId: "111122223333",
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      { parent: "socle:account:PublicAccessBlock public-access" },
    ),
  ];
}

function regionalDefaults(): Registered[] {
  const parent = "socle:account:RegionalDefaults regional-defaults";
  const setting = (type: string, name: string, inputs: Props) =>
    resource(type, `regional-defaults-${name}`, inputs, { parent });
  return [
    resource("socle:account:RegionalDefaults", "regional-defaults", {}),
    ...regions.flatMap((region) => [
      setting("aws:ebs/encryptionByDefault:EncryptionByDefault", `ebs-encryption-${region}`, {
        region,
        enabled: true,
      }),
      setting(
        "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
        `snapshot-sharing-${region}`,
        { region, state: "block-all-sharing" },
      ),
      setting("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", `image-sharing-${region}`, {
        region,
        state: "block-new-sharing",
      }),
      setting(
        "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
        `instance-metadata-${region}`,
        { region, httpTokens: "required", httpPutResponseHopLimit: 2 },
      ),
    ]),
  ];
}

function costAlerts(): Registered[] {
  const parent = "socle:budgets:CostAlerts cost-alerts";
  const region = "eu-west-3";
  return [
    resource("socle:budgets:CostAlerts", "cost-alerts", {}),
    resource(
      "aws:kms/key:Key",
      "cost-alerts-key",
      {
        region,
        description: "Encrypts the cost alerts",
        customerMasterKeySpec: "SYMMETRIC_DEFAULT",
        keyUsage: "ENCRYPT_DECRYPT",
        enableKeyRotation: true,
        isEnabled: true,
        deletionWindowInDays: 30,
        policy: '{"Version":"2012-10-17","Statement":[]}',
        ...tagged,
      },
      { parent, computed: { arn: unknown, keyId: unknown }, more: { protect: true } },
    ),
    resource(
      "aws:kms/alias:Alias",
      "cost-alerts-key-alias",
      { region, name: "alias/lormont-production-cost-alerts", targetKeyId: unknown },
      { parent, computed: { arn: unknown, targetKeyArn: unknown } },
    ),
    resource(
      "aws:sns/topic:Topic",
      "cost-alerts-topic",
      {
        region,
        name: "lormont-production-cost-alerts",
        kmsMasterKeyId: "alias/lormont-production-cost-alerts",
        ...tagged,
      },
      { parent, computed: { arn: unknown, owner: unknown } },
    ),
    resource(
      "aws:sns/topicPolicy:TopicPolicy",
      "cost-alerts-topic-policy",
      { region, arn: topicArn, policy: '{"Version":"2012-10-17","Statement":[]}' },
      { parent, computed: { owner: unknown } },
    ),
    ...Object.entries(told).map(([id, endpoint]) =>
      resource(
        "aws:sns/topicSubscription:TopicSubscription",
        `cost-alerts-subscriber-${id}`,
        {
          region,
          topic: topicArn,
          protocol: endpoint.startsWith("https:") ? "https" : "email",
          endpoint,
        },
        { parent, computed: { arn: unknown, filterPolicyScope: unknown, ownerId: unknown } },
      ),
    ),
  ];
}

/** An alert at that percentage of the limit, told to the topic. */
export function alert(notificationType: "ACTUAL" | "FORECASTED", threshold: number) {
  return {
    notificationType,
    comparisonOperator: "GREATER_THAN",
    threshold,
    thresholdType: "PERCENTAGE",
    subscriberSnsTopicArns: [topicArn],
  };
}

function budgets(): Registered[] {
  const parent = "socle:budgets:Budgets budgets";
  const budget = (name: string, limitAmount: string, more: Props) =>
    resource(
      "aws:budgets/budget:Budget",
      `budgets-${name}`,
      {
        name,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        timePeriodEnd: "2087-06-15_00:00",
        limitAmount,
        limitUnit: "USD",
        ...more,
        ...tagged,
      },
      {
        parent,
        computed: {
          accountId: unknown,
          arn: unknown,
          costTypes: unknown,
          timePeriodStart: unknown,
          ...("costFilters" in more ? {} : { costFilters: unknown }),
        },
      },
    );
  const forCentre = (code: string) => ({
    costFilters: [{ name: "TagKeyValue", values: [`user:CostCentre$${code}`] }],
  });
  return [
    resource("socle:budgets:Budgets", "budgets", {}),
    budget("production", "1850", {
      notifications: [alert("ACTUAL", 80), alert("ACTUAL", 100), alert("FORECASTED", 100)],
    }),
    budget("erp", "780", {
      ...forCentre("erp"),
      notifications: [alert("ACTUAL", 90), alert("FORECASTED", 110)],
    }),
    budget("boutique", "620", {
      ...forCentre("boutique"),
      notifications: [alert("ACTUAL", 90), alert("FORECASTED", 110)],
    }),
    budget("commun", "400", { ...forCentre("commun"), notifications: [alert("ACTUAL", 90)] }),
    budget("sans-etiquette", "50", {
      filterExpression: {
        not: { tags: { key: "CostCentre", values: ["erp", "boutique", "commun"] } },
      },
      metrics: "UnblendedCost",
      notifications: [alert("ACTUAL", 100)],
    }),
  ];
}

function costAnomalies(): Registered[] {
  const parent = "socle:budgets:CostAnomalies cost-anomalies";
  return [
    resource("socle:budgets:CostAnomalies", "cost-anomalies", {}),
    // Taken over as it is: it is neither changed nor tagged.
    resource(
      "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
      "cost-anomalies-monitor",
      { monitorType: "DIMENSIONAL", monitorDimension: "SERVICE" },
      {
        parent,
        computed: { arn: monitorArn, name: unknown, tagsAll: unknown },
        more: {
          importId: monitorArn,
          retainOnDelete: true,
          ignoreChanges: [
            "name",
            "monitorType",
            "monitorDimension",
            "monitorSpecification",
            "tags",
          ],
        },
      },
    ),
    resource(
      "aws:costexplorer/anomalySubscription:AnomalySubscription",
      "cost-anomalies-subscription",
      {
        name: "lormont-production-cost-anomalies",
        frequency: "IMMEDIATE",
        monitorArnLists: [monitorArn],
        subscribers: [{ type: "SNS", address: topicArn }],
        thresholdExpression: {
          dimension: {
            key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            matchOptions: ["GREATER_THAN_OR_EQUAL"],
            values: ["60"],
          },
        },
        ...tagged,
      },
      { parent, computed: { accountId: unknown, arn: unknown } },
    ),
  ];
}

function costTags(): Registered[] {
  return [
    resource("socle:budgets:CostAllocationTags", "cost-tags", {}),
    ...["Client", "Environment", "CostCentre"].map((tagKey) =>
      resource(
        "aws:costexplorer/costAllocationTag:CostAllocationTag",
        `cost-tags-${tagKey}`,
        { tagKey, status: "Active" },
        { parent: "socle:budgets:CostAllocationTags cost-tags", computed: { type: unknown } },
      ),
    ),
  ];
}
