import { resourceRule } from "../../rule";
import { enumerate, say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

export const resourceIsInAnAgreedRegion = resourceRule({
  name: "resource-is-in-an-agreed-region",
  control: "GOV-15",
  reads: ["environments"],
  check(resource, { environments, terms }) {
    const allowed = environments[terms.environment]?.allowedRegions ?? [];
    const region = resource.props["region"] ?? resource.provider?.props["region"];
    if (allowed.some((one) => one === region)) return pass(resource);
    if (region === undefined && resource.provider === undefined) {
      return notApplicable(
        resource,
        say("aucun accès à AWS n'est nommé ici", "no provider is named here"),
      );
    }
    const found =
      region === undefined || region === null || region === ""
        ? say(
            "aucune région écrite : elle dépendrait du poste qui déploie",
            "no region written: it would depend on the machine that deploys",
          )
        : say("une région qui n'est pas au contrat", "a region that is not in the contract");
    const regions = enumerate(allowed, "-");
    return violation(resource, {
      found,
      agreed: say(`régions autorisées : ${regions}`, `allowed regions: ${regions}`),
    });
  },
});
