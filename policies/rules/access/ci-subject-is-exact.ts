import type { Part } from "../../../contract/agreed";
import { resourceRule, type Agreed } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { entersByPipeline, issuerOf, type Pipeline } from "./pipelines";
import { arnOf, entriesInto, principalsOf, roleType, unreadableTrust } from "../../trust";

type Sections = "access" | "environments";

const parts: readonly Part[] = ["guard", "operations"];

export const ciSubjectIsExact = resourceRule<Sections>({
  name: "ci-subject-is-exact",
  control: "IAM-08",
  reads: ["access", "environments"],
  types: [roleType],
  check(role, agreed) {
    const entries = entriesInto(role);
    if (entries === undefined) return unreadableTrust(role);
    const ofJobs = entries.filter((entry) =>
      principalsOf(entry).some((principal) => isElsewhere(issuerOf(principal))),
    );
    if (ofJobs.length === 0)
      return notApplicable(
        role,
        say("aucune chaîne de déploiement ne prend ce rôle", "no pipeline assumes this role"),
      );
    const deployed = partsDeployedBy(role, agreed);
    const pipelines = pipelinesFor(deployed, agreed);
    const use = deployed.length === 0 ? "previews" : "deploys";
    return ofJobs.every((entry) => entersByPipeline(entry, pipelines, use))
      ? pass(role)
      : violation(role, {
          found: say(
            "une chaîne de déploiement qui n'est pas au contrat peut prendre ce rôle",
            "a pipeline that is not in the contract can assume this role",
          ),
          agreed: say(
            "par `StringEquals`, le `aud` et le `sub` exacts d'une ligne de `access.ci`",
            "with `StringEquals`, the exact `aud` and `sub` of a line of `access.ci`",
          ),
        });
  },
});

/** Pods of the account's own clusters have an issuer too, which AWS runs. */
function isElsewhere(issuer: string | undefined): boolean {
  return issuer !== undefined && !/^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\//.test(issuer);
}

function partsDeployedBy(role: Resource, { environments, terms }: Agreed<Sections>): Part[] {
  const environment = environments[terms.environment];
  const arn = arnOf(role, "role", environment);
  return parts.filter((part) => environment?.parts[part]?.deployedBy.includes(arn));
}

/** Those of the environment; for a role that is to deploy some part, those that deploy this part alone. */
function pipelinesFor(
  deployed: readonly Part[],
  { access, terms }: Agreed<Sections>,
): readonly Pipeline[] {
  return access.ci.filter(
    ({ deploys }) =>
      deploys.environment === terms.environment &&
      (deployed.length === 0 || deployed.includes(deploys.part)),
  );
}
