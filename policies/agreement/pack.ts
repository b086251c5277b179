import { PolicyPack } from "@pulumi/policy";
import { rules } from "../rules";
import { toPolicies } from "../sdk";

/** The pack's only look at the clock, for a config written without date. */
const today = () => new Date().toISOString().slice(0, 10);

new PolicyPack("socle-agreement", {
  displayName: "Socle, agreement",
  policies: toPolicies(rules, { needsContract: true, today }),
});
