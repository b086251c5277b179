import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

export const resourceIsInAnAgreedRegion = resourceRule({
  name: "resource-is-in-an-agreed-region",
  control: "GOV-15",
  reads: ["environments"],
  check(resource, { environments, terms }) {
    const allowed = environments[terms.environment]?.allowedRegions ?? [];
    const region = resource.props["region"] ?? resource.provider?.props["region"];
    if (region === undefined) {
      return notApplicable(
        resource,
        say(
          "ni la ressource ni son fournisseur ne nomment de région",
          "neither the resource nor its provider names a region",
        ),
      );
    }
    return allowed.some((one) => one === region)
      ? pass(resource)
      : violation(resource, {
          found: say("une région qui n'est pas au contrat", "a region that is not in the contract"),
          agreed: say(
            `régions autorisées : ${allowed.join(", ")}`,
            `allowed regions: ${allowed.join(", ")}`,
          ),
        });
  },
});
