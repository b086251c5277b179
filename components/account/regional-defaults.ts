import { EncryptionByDefault, SnapshotBlockPublicAccess } from "@pulumi/aws/ebs";
import { ImageBlockPublicAccess, InstanceMetadataDefaults } from "@pulumi/aws/ec2";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkDistinct, checkRegion } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import type { Enrolment } from "../support/enrolment";

/** An option that is left out leaves that setting alone, as it must be when it is someone else's or was declined. */
export interface RegionalDefaultsArgs {
  /** At least one, each once. The settings are regional: a region that is left out keeps AWS's defaults. */
  readonly regions: readonly string[];
  /**
   * New EBS volumes and snapshots are encrypted.
   * @default left alone
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
   */
  readonly ebsEncryption?: Enrolment;
  /**
   * EBS snapshots cannot be public; those that are stop being so.
   * @default left alone
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html
   */
  readonly snapshotSharing?: Enrolment;
  /**
   * Images (AMI) cannot be made public; those that are stay so. The provider cannot import it.
   * @default left alone
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
   */
  readonly imageSharing?: "create";
  /**
   * New instances serve metadata through IMDSv2 only, two hops away at most, so that containers reach it. The provider
   * cannot import it.
   * @default left alone
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
   */
  readonly instanceMetadata?: "create";
}

const token = "socle:account:RegionalDefaults";

/**
 * What new volumes, snapshots, images and instances get when nobody says otherwise, region by region. The settings stay
 * when the stack goes: deleting them would turn each one off.
 */
export class RegionalDefaults extends pulumi.ComponentResource {
  /** @throws ArgsError if a region is missing, unknown in form, or there twice. */
  constructor(name: string, args: RegionalDefaultsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const options = { parent: this, retainOnDelete: true };
    for (const region of args.regions) {
      if (args.ebsEncryption !== undefined)
        new EncryptionByDefault(
          `${name}-ebs-encryption-${region}`,
          { region, enabled: true },
          // The provider imports from another region than its own where the id ends with @<region>.
          { ...options, ...enrolmentOptions(args.ebsEncryption, `default@${region}`) },
        );
      if (args.snapshotSharing !== undefined)
        new SnapshotBlockPublicAccess(
          `${name}-snapshot-sharing-${region}`,
          { region, state: "block-all-sharing" },
          // The SDK's page says `default`; since the provider's version 6 the id is the region (its RegionalSingleton importer).
          { ...options, ...enrolmentOptions(args.snapshotSharing, region) },
        );
      if (args.imageSharing !== undefined)
        new ImageBlockPublicAccess(
          `${name}-image-sharing-${region}`,
          { region, state: "block-new-sharing" },
          options,
        );
      if (args.instanceMetadata !== undefined)
        new InstanceMetadataDefaults(
          `${name}-instance-metadata-${region}`,
          { region, httpTokens: "required", httpPutResponseHopLimit: 2 },
          options,
        );
    }

    this.registerOutputs({});
  }
}

function validate(name: string, args: RegionalDefaultsArgs): void {
  const problems = new Problems(token, name);
  if (args.regions.length === 0)
    problems.add("regions", "must name at least one region", args.regions, "write eu-west-3");
  args.regions.forEach((region, index) => checkRegion(problems, `regions[${index}]`, region));
  checkDistinct(problems, args.regions, (index) => `regions[${index}]`, "remove one of the two");
  problems.throwIfAny();
}
