import type { Registered } from "../../../verify/sources/registered";
import { backupRoles } from "./restore-role-stack";
import { one, resource, spoil, unknown, type Props } from "./stack";
import { validators } from "./validator-stack";

const accountId = "111122223333";
const vaultName = "lormont-production-vault";
const iam = (name: string) => `arn:aws:iam::${accountId}:${name}`;
const vaultArn = (region: string) =>
  `arn:aws:backup:${region}:${accountId}:backup-vault:${vaultName}`;
/** The keys of the vaults, as they are known once they exist. */
const keys = {
  "eu-west-3": "3c1f0a52-6d84-4b7e-9f20-a1c85e7d6b43",
  "eu-central-1": "8e75b2d4-0f19-4a6c-b3d7-52f6c09e1a88",
};

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
const tagged = { tags, tagsAll: tags };

/** What the client's own roles let in, and nobody else. */
const trust = (...principals: string[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: principals }, Action: ["sts:AssumeRole"] }],
  });

/** The client's roles that may delete a backup: domain access builds them. */
export const clientRoles: readonly Registered[] = (
  [
    ["admin", trust(iam("user/julien.arrieta"))],
    ["break-glass", trust(iam("user/urgence-1"), iam("user/urgence-2"))],
  ] as const
).map(([role, assumeRolePolicy]) =>
  resource(
    "aws:iam/role:Role",
    `client-${role}`,
    { name: `lormont-production-${role}`, path: "/", assumeRolePolicy, ...tagged },
    { computed: { arn: unknown, uniqueId: unknown } },
  ),
);

export const administrators = [
  iam("role/lormont-production-admin"),
  iam("role/lormont-production-break-glass"),
  iam("role/lormont-production-deploy-guard"),
];

/** A denial to everybody but the administrators, as the component writes it. */
export function denied(...Action: string[]) {
  return {
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action,
    Resource: ["*"],
    Condition: { ArnNotLike: { "aws:PrincipalArn": administrators } },
  };
}

export const deletions = denied(
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:DisassociateRecoveryPointFromParent",
  "backup:UpdateRecoveryPointLifecycle",
);
export const changes = denied(
  "backup:DeleteBackupVault",
  "backup:DeleteBackupVaultAccessPolicy",
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:PutBackupVaultAccessPolicy",
  "backup:PutBackupVaultLockConfiguration",
);

export function document(...Statement: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement });
}

function vault(name: string, region: keyof typeof keys): Registered[] {
  const parent = `socle:backup:BackupVault ${name}`;
  const backupVaultArn = unknown;
  return [
    resource("socle:backup:BackupVault", name, {}),
    resource(
      "aws:backup/vault:Vault",
      `${name}-vault`,
      {
        region,
        name: vaultName,
        kmsKeyArn: `arn:aws:kms:${region}:${accountId}:key/${keys[region]}`,
        forceDestroy: false,
        ...tagged,
      },
      { parent, computed: { arn: unknown, recoveryPoints: unknown }, more: { protect: true } },
    ),
    resource(
      "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
      `${name}-lock`,
      { region, backupVaultName: vaultName, minRetentionDays: 30, maxRetentionDays: 400 },
      { parent, computed: { backupVaultArn } },
    ),
    resource(
      "aws:backup/vaultPolicy:VaultPolicy",
      `${name}-policy`,
      { region, backupVaultName: vaultName, policy: document(deletions, changes) },
      { parent, computed: { backupVaultArn } },
    ),
  ];
}

const backedUp = ["Aurora", "DynamoDB", "EBS", "EC2", "EFS", "RDS", "S3"];
const left = ["CloudFormation", "DocumentDB", "FSx", "Neptune", "Redshift", "Timestream"];

/** What the guard of the example client's production holds of backups, in a preview, but for its keys. */
export const backupGuard: readonly Registered[] = [
  resource("socle:backup:BackupRegionSettings", "backup-types", {}),
  resource(
    "aws:backup/regionSettings:RegionSettings",
    "backup-types-settings",
    {
      region: "eu-west-3",
      resourceTypeOptInPreference: Object.fromEntries([
        ...backedUp.map((type) => [type, true]),
        ...left.map((type) => [type, false]),
      ]) as Props,
    },
    {
      parent: "socle:backup:BackupRegionSettings backup-types",
      computed: { resourceTypeManagementPreference: unknown },
      more: { retainOnDelete: true },
    },
  ),
  ...vault("vault", "eu-west-3"),
  ...vault("vault-eu-central-1", "eu-central-1"),
  ...backupRoles,
  resource("socle:backup:RestoreValidation", "validation", {}),
  ...validators,
];

/** The one rule of a class's plan. */
export function planRule(name: string, schedule: string, retentionDays: number, more: Props = {}) {
  return {
    ruleName: name,
    targetVaultName: vaultName,
    schedule,
    scheduleExpressionTimezone: "Europe/Paris",
    startWindow: 60,
    completionWindow: 10080,
    enableContinuousBackup: false,
    lifecycle: { deleteAfter: retentionDays },
    copyActions: [] as object[],
    recoveryPointTags: { ...tags, DataClass: name },
    ...more,
  };
}

export function copyTo(region: string, deleteAfter: number) {
  return { destinationVaultArn: vaultArn(region), lifecycle: { deleteAfter } };
}

/** The class's tag, equal to its name. */
export function ofClass(name: string) {
  return { key: "aws:ResourceTag/DataClass", value: name };
}

/** The plan of a class, and the selection that gives it what carries its tag. */
export function planOf(name: string, rule: ReturnType<typeof planRule>): Registered[] {
  const parent = "socle:backup:BackupPlans backups";
  const region = "eu-west-3";
  const plan = resource(
    "aws:backup/plan:Plan",
    `backups-plan-${name}`,
    { region, name: `socle-${name}`, rules: [rule], ...tagged },
    { parent, computed: { arn: unknown, version: unknown } },
  );
  const selection = resource(
    "aws:backup/selection:Selection",
    `backups-selection-${name}`,
    {
      region,
      planId: unknown,
      name,
      iamRoleArn: iam("role/lormont-production-backup-service"),
      resources: ["*"],
      conditions: [{ stringEquals: [ofClass(name)] }],
    },
    { parent, computed: { notResources: unknown }, more: { dependencies: [plan.urn] } },
  );
  return [plan, selection];
}

/** The restore test of a class, of one type of resource. */
function testOf(name: string, type: string, schedule: string, hours: number): Registered[] {
  const parent = "socle:backup:RestoreTests restore-tests";
  const region = "eu-west-3";
  const planName = `socle_${name.replaceAll("-", "_")}`;
  const network = {
    dbSubnetGroupName: "essais-restauration",
    vpcSecurityGroupIds: '["sg-0c41e7d2b5a90f386"]',
  };
  return [
    resource(
      "aws:backup/restoreTestingPlan:RestoreTestingPlan",
      `restore-tests-plan-${name}`,
      {
        region,
        name: planName,
        scheduleExpression: schedule,
        scheduleExpressionTimezone: "Europe/Paris",
        startWindowHours: 24,
        recoveryPointSelection: {
          algorithm: "LATEST_WITHIN_WINDOW",
          includeVaults: [vaultArn(region)],
          recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
          selectionWindowDays: 31,
        },
        ...tagged,
      },
      { parent, computed: { arn: unknown } },
    ),
    resource(
      "aws:backup/restoreTestingSelection:RestoreTestingSelection",
      `restore-tests-selection-${name}-${type}`,
      {
        region,
        name: `${name.replaceAll("-", "_")}_${type}`,
        restoreTestingPlanName: planName,
        protectedResourceType: type,
        iamRoleArn: iam("role/lormont-production-restore-test"),
        protectedResourceConditions: { stringEquals: [ofClass(name)] },
        ...(type === "RDS" ? { restoreMetadataOverrides: network } : {}),
        validationWindowHours: hours,
      },
      {
        parent,
        computed: {
          protectedResourceArns: unknown,
          ...(type === "RDS" ? {} : { restoreMetadataOverrides: unknown }),
        },
      },
    ),
  ];
}

/** What the operations of the example client's production hold of backups, in a preview. */
export const backupOperations: readonly Registered[] = [
  resource("socle:backup:BackupPlans", "backups", {}),
  ...planOf(
    "erp-vital",
    planRule("erp-vital", "cron(0 * ? * * *)", 35, {
      enableContinuousBackup: true,
      copyActions: [copyTo("eu-central-1", 35)],
    }),
  ),
  ...planOf(
    "boutique",
    planRule("boutique", "cron(0 5 ? * * *)", 60, { copyActions: [copyTo("eu-central-1", 30)] }),
  ),
  ...planOf("documents", planRule("documents", "cron(0 5 ? * * *)", 395)),
  resource("socle:backup:RestoreTests", "restore-tests", {}),
  ...testOf("erp-vital", "RDS", "cron(0 8 1 * ? *)", 6),
  ...testOf("boutique", "RDS", "cron(0 8 1 * ? *)", 4),
  ...testOf("documents", "S3", "cron(0 8 1 1,4,7,10 ? *)", 12),
];

/** An object without the members that are `undefined`, which no engine sends. */
export function defined(members: Props): Props {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The stack with the one rule of a class's plan changed, `undefined` for what is taken out. */
export function spoilRule(
  stack: readonly Registered[],
  name: string,
  change: Props,
): readonly Registered[] {
  const [rule] = one(stack, `backups-plan-${name}`).inputs["rules"] as Props[];
  return spoil(stack, `backups-plan-${name}`, { rules: [defined({ ...rule, ...change })] });
}
