import type { Provider } from "@pulumi/aws/provider";
import {
  AlternateContacts,
  PasswordPolicy,
  PublicAccessBlock,
  RegionalDefaults,
} from "../../components/account";
import { awsContact } from "../../contract";
import { enrolmentOf, stated, whereAgreed } from "../capability";
import type { StackSettings } from "../settings";

/** Settings that the account has once, and that hold for all that is made later. */
export function account(settings: StackSettings, provider: Provider): void {
  const { contract, environment } = settings;
  const { contacts } = contract;

  whereAgreed(settings, "alternateContacts", ({ mode }) => {
    new AlternateContacts(
      "contacts",
      {
        security: awsContact(contacts, "security"),
        billing: awsContact(contacts, "billing"),
        operations: awsContact(contacts, "operations"),
        enrolment: mode,
      },
      { provider },
    );
  });
  whereAgreed(settings, "passwordPolicy", ({ mode }) => {
    const { minimumLength, reusePrevention, maxAgeDays } = contract.account.passwordPolicy;
    new PasswordPolicy(
      "passwords",
      { minimumLength, reusePrevention, ...stated({ maxAgeDays }), enrolment: mode },
      { provider },
    );
  });
  whereAgreed(settings, "s3PublicAccessBlock", ({ mode }) => {
    new PublicAccessBlock(
      "public-access",
      { accountId: environment.accountId, enrolment: mode },
      { provider },
    );
  });
  new RegionalDefaults(
    "regional-defaults",
    {
      regions: environment.allowedRegions,
      ...stated({
        ebsEncryption: enrolmentOf(settings, "ebsEncryptionByDefault"),
        snapshotSharing: enrolmentOf(settings, "snapshotPublicAccessBlock"),
      }),
      // The contract refuses to adopt these two: AWS's provider cannot import them.
      ...(enrolmentOf(settings, "imagePublicAccessBlock") && { imageSharing: "create" }),
      ...(enrolmentOf(settings, "instanceMetadataDefaults") && { instanceMetadata: "create" }),
    },
    { provider },
  );
}
