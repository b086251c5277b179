// The floor for a pack at work: as many rules as the agreement pack, on as many subjects of each kind, that do nothing.
require("../../../scripts/typescript-hook");
const { PolicyPack } = require("@pulumi/policy");
const { rules } = require("../../../policies/rules");

new PolicyPack("empty-rules", {
  policies: rules.map(({ name, subject }) => ({
    name,
    description: name,
    enforcementLevel: "mandatory",
    ...(subject === "resource" ? { validateResource: () => {} } : { validateStack: () => {} }),
  })),
});
