import { RegionSettings } from "@pulumi/aws/backup";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../../support/args-error";
import { checkRegion } from "../../support/checks";
import { enrolmentOptions } from "../../support/enrolment";
import type { Enrolment } from "../../support/enrolment";
import { backupResourceTypes, managedResourceTypes } from "./resource-types";
import type { BackupResourceType, ManagedResourceType } from "./resource-types";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html */
export interface BackupRegionSettingsArgs {
  readonly region: string;
  /**
   * Every type, with whether AWS Backup backs it up in the region: AWS replaces the whole list. A plan that selects by tags
   * skips in silence what is switched off.
   */
  readonly optIn: Readonly<Record<BackupResourceType, boolean>>;
  /**
   * Every type of its own list, with whether AWS Backup fully manages its backups. Copies, cold storage and tags of DynamoDB
   * backups need it for DynamoDB.
   * @default left as it is
   */
  readonly management?: Readonly<Record<ManagedResourceType, boolean>>;
  /**
   * Types that AWS Backup does not offer in the region: AWS refuses a list that has them
   * (https://github.com/hashicorp/terraform-provider-aws/issues/21801). They must not be switched on.
   * @default none
   */
  readonly notOffered?: readonly BackupResourceType[];
  /** With `create`, AWS overwrites the settings, which every account has. */
  readonly enrolment: Enrolment;
}

const token = "socle:backup:BackupRegionSettings";

/** What AWS Backup backs up at all in a region. The settings stay when the stack goes. */
export class BackupRegionSettings extends pulumi.ComponentResource {
  /** @throws ArgsError with the types that AWS does not know, and those left unsaid. */
  constructor(
    name: string,
    args: BackupRegionSettingsArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    validate(name, args);
    super(token, name, {}, opts);

    const { region, optIn, management, notOffered = [] } = args;
    const unset = management === undefined ? ["resourceTypeManagementPreference"] : [];
    new RegionSettings(
      `${name}-settings`,
      {
        region,
        resourceTypeOptInPreference: without(notOffered, optIn),
        resourceTypeManagementPreference: management && without(notOffered, management),
      },
      {
        parent: this,
        retainOnDelete: true,
        ...enrolmentOptions(args.enrolment, region, unset),
      },
    );

    this.registerOutputs({});
  }
}

function without(types: readonly string[], map: Readonly<Record<string, boolean>>) {
  return Object.fromEntries(Object.entries(map).filter(([type]) => !types.includes(type)));
}

function validate(name: string, args: BackupRegionSettingsArgs): void {
  const { optIn, management, notOffered = [] } = args;
  const problems = new Problems(token, name);
  checkRegion(problems, "region", args.region);
  checkWholeMap(problems, "optIn", optIn, backupResourceTypes);
  if (management !== undefined)
    checkWholeMap(problems, "management", management, managedResourceTypes);
  notOffered.forEach((type, index) => {
    if (optIn[type] !== false)
      problems.add(
        `notOffered[${index}]`,
        "must be a type that `optIn` switches off",
        type,
        "what a region does not offer cannot be backed up there: agree another way, or another region",
      );
  });
  problems.throwIfAny();
}

/** No type that AWS does not know, and none left out: AWS would keep showing it as a change. */
function checkWholeMap(
  problems: Problems,
  path: string,
  map: Readonly<Record<string, boolean>>,
  types: readonly string[],
): void {
  const unknown = Object.keys(map).filter((type) => !types.includes(type));
  const missing = types.filter((type) => map[type] === undefined);
  if (unknown.length > 0)
    problems.add(path, `must hold only ${types.join(", ")}`, unknown, "remove or correct them");
  if (missing.length > 0)
    problems.add(
      path,
      `must say true or false for ${missing.join(", ")}`,
      undefined,
      "AWS replaces the whole list: say false for what is not backed up",
    );
}
