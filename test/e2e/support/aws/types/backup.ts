import { object, type Props, type ResourceType } from "../resource-type";
import { auditTypes } from "./backup/audit";
import { devguide } from "./backup/checks";
import { planTypes } from "./backup/plans";
import { selectionTypes } from "./backup/selections";
import { vaultTypes } from "./backup/vaults";

/** Vaults, their locks and policies, plans, selections, audits. */
export const backupTypes: Readonly<Record<string, ResourceType>> = {
  ...auditTypes,
  ...planTypes,
  ...selectionTypes,
  ...vaultTypes,
  "aws:backup/regionSettings:RegionSettings": {
    // Nothing is ForceNew in internal/service/backup/region_settings.go, whose Delete is a no-op
    replacedBy: [],
    id: ({ region }) => region,
    setting: true,
    keptOnDelete: true,
    computed: () => ({ resourceTypeManagementPreference: {} }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "UpdateRegionSettings",
        input: {
          ResourceTypeOptInPreference: withoutSpaces(object(inputs.resourceTypeOptInPreference)),
          ResourceTypeManagementPreference: inputs.resourceTypeManagementPreference,
        },
      },
    ],
  },
  "aws:backup/globalSettings:GlobalSettings": {
    // Nothing is ForceNew in internal/service/backup/global_settings.go, whose Delete is a no-op
    replacedBy: [],
    id: ({ account }) => account,
    setting: true,
    keptOnDelete: true,
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "UpdateGlobalSettings",
        input: { GlobalSettings: inputs.globalSettings },
      },
    ],
    refusals: [
      {
        says: "InvalidRequestException: the account is not the management account of an organization",
        source: `${devguide}/API_UpdateGlobalSettings.html`,
        applies: (_, account) =>
          account.things("aws:organizations/organization:Organization").length === 0,
      },
    ],
  },
};

/**
 * The model's pattern has no spaces, and AWS's own names have: "Storage Gateway" in the provider's example
 * (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/backup_region_settings).
 */
function withoutSpaces(preferences: Props): Props {
  return Object.fromEntries(
    Object.entries(preferences).map(([type, isOn]) => [type.replaceAll(" ", "-"), isOn]),
  );
}
