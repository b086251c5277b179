import { name, type TypeDefaults } from "./type-defaults";

/** Restore-testing plans and selections. */
export const restoreTestingDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [name] The hyphen of a made-up name is one that the provider refuses in both; AWS fills in the windows
  "aws:backup/restoreTestingPlan:RestoreTestingPlan": { autoName: name },
  "aws:backup/restoreTestingSelection:RestoreTestingSelection": { autoName: name },
};
