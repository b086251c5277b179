import { PolicyPack } from "@pulumi/policy";
import { isHygiene } from "../rule";
import { rules } from "../rules";
import { toPolicies } from "../sdk";

new PolicyPack("socle-hygiene", {
  displayName: "Socle, hygiene",
  policies: toPolicies(rules.filter(isHygiene), { needsContract: false, today: () => "" }),
});
