import { isNamed, tagOf } from "../../props";
import { logsClass } from "../../../contract/agreed";
import { agreedTags, costCentreTag } from "../../required-tags";
import { resourceRule, type Agreed } from "../../rule";
import type { Resource } from "../../subject";
import { holdsData, isTaggable } from "../../taggable";
import { keepsItsTags } from "../../taken-over";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

type Sections = "client" | "environments" | "costCentres" | "backup" | "capabilities";

export const resourceHasRequiredTags = resourceRule<Sections>({
  name: "resource-has-required-tags",
  control: "GOV-11",
  reads: ["client", "environments", "costCentres", "backup", "capabilities"],
  check(resource, agreed) {
    if (!isTaggable(resource.type)) {
      return notApplicable(
        resource,
        say("AWS ne permet pas d'étiqueter ce type", "AWS takes no tags on this type"),
      );
    }
    if (keepsItsTags(resource, agreed, agreed.terms.environment)) {
      return notApplicable(
        resource,
        say(
          "ressource reprise telle quelle : ses étiquettes ne sont pas gérées ici",
          "taken over as it is: its tags are not managed here",
        ),
      );
    }
    const wrong = wrongTags(resource, agreed);
    if (wrong.length === 0) return pass(resource);
    return violation(resource, {
      found: say(
        `étiquettes absentes ou différentes : ${wrong.join(", ")}`,
        `tags missing or different: ${wrong.join(", ")}`,
      ),
      agreed: say(
        "chaque ressource dit son client, son environnement, son responsable, son centre de coûts et son outil de gestion, et la classe de ses données où il y en a",
        "each resource tells its client, environment, owner, cost centre and managing tool, and the class of its data where it holds some",
      ),
    });
  },
  remediate(resource, agreed) {
    const known = remedies(resource, agreed);
    const fix = Object.fromEntries(
      wrongTags(resource, agreed).flatMap((key) =>
        known[key] === undefined ? [] : [[key, known[key]]],
      ),
    );
    return Object.keys(fix).length === 0 ? undefined : { tags: fix };
  },
});

function wrongTags(resource: Resource, agreed: Agreed<Sections>): string[] {
  const wrong = Object.entries(agreedTags(agreed, agreed.terms.environment))
    .filter(([key, value]) =>
      value === undefined
        ? !isAccepted(key, tagOf(resource, key), agreed)
        : tagOf(resource, key) !== value,
    )
    .map(([key]) => key);
  return holdsData(resource.type) && !isDataClass(tagOf(resource, "DataClass"), agreed)
    ? [...wrong, "DataClass"]
    : wrong;
}

function isDataClass(value: unknown, { backup }: Agreed<Sections>): boolean {
  return value === logsClass || backup.dataClasses.some(({ name }) => name === value);
}

function isAccepted(key: string, value: unknown, { costCentres }: Agreed<Sections>): boolean {
  if (key === costCentreTag) return costCentres.some((centre) => centre.code === value);
  return typeof value === "string" && value !== "";
}

/**
 * What a tag can be set to without asking anybody: never a data class, which only the client decides, and no other cost
 * centre than the one somebody wrote, even misspelt.
 */
function remedies(
  resource: Resource,
  agreed: Agreed<Sections>,
): Record<string, string | undefined> {
  const { environment } = agreed.terms;
  return {
    ...agreedTags(agreed, environment),
    [costCentreTag]: isNamed(tagOf(resource, costCentreTag))
      ? undefined
      : agreed.environments[environment]?.costCentre,
    ManagedBy: "socle",
  };
}
