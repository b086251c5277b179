import type { Engine } from "./engine";
import { production } from "./example";

/** Something that an account holds before Socle comes. */
export interface Existing {
  readonly type: string;
  readonly key: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly computed: Readonly<Record<string, unknown>>;
}

const policy = {
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  key: "iam-account-password-policy",
  inputs: {
    allowUsersToChangePassword: true,
    hardExpiry: false,
    maxPasswordAge: 90,
    minimumPasswordLength: 12,
    passwordReusePrevention: 5,
    requireLowercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: false,
    requireUppercaseCharacters: true,
  },
  computed: { expirePasswords: true },
};
const monitorArn = `arn:aws:ce::${production.account}:anomalymonitor/6f0c2a4e-3b1d-4f58-9a77-2d8e5c91b604`;
const monitor = {
  type: "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
  key: monitorArn,
  inputs: {
    monitorDimension: "SERVICE",
    monitorType: "DIMENSIONAL",
    name: "Default-Services-Monitor",
    tags: { Team: "finance" },
    tagsAll: { Team: "finance" },
  },
  computed: { arn: monitorArn },
};

const trailArn = `arn:aws:cloudtrail:eu-west-3:${production.account}:trail/journal-2023`;
const trail = {
  type: "aws:cloudtrail/trail:Trail",
  key: trailArn,
  inputs: {
    enableLogFileValidation: false,
    enableLogging: true,
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: false,
    isOrganizationTrail: false,
    name: "journal-2023",
    region: "eu-west-3",
    s3BucketName: "lormont-journal-2023",
    tags: { Team: "exploitation" },
    tagsAll: { Team: "exploitation" },
  },
  computed: { arn: trailArn, homeRegion: "eu-west-3", snsTopicArn: "" },
};

/** What the example client's production account has held for years, and its contract takes over. */
export const inOldAccount = { policy, monitor, trail } satisfies Readonly<Record<string, Existing>>;

export function oldAccount(engine: Engine): void {
  for (const existing of Object.values(inOldAccount)) exists(engine, production.account, existing);
}

export function exists(
  engine: Engine,
  account: string,
  { type, key, inputs, computed }: Existing,
): void {
  engine.world.put(account, type, key, { id: key, inputs, outputs: { ...inputs, ...computed } });
}
