import { tagOf } from "../../props";
import { agreedTags, costCentreTag } from "../../required-tags";
import { resourceRule } from "../../rule";
import type { Resource } from "../../subject";
import { isTaggable, holdsData } from "../../taggable";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import type { Agreed } from "../../rule";

type Sections = "client" | "environments" | "costCentres" | "backup";

export const resourceHasRequiredTags = resourceRule<Sections>({
  name: "resource-has-required-tags",
  control: "GOV-11",
  reads: ["client", "environments", "costCentres", "backup"],
  check(resource, agreed) {
    if (!isTaggable(resource.type)) {
      return notApplicable(
        resource,
        say("AWS ne permet pas d'étiqueter ce type", "AWS takes no tags on this type"),
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
        "chaque ressource porte client, environnement, responsable, centre de coût, et classe de données où il y en a",
        "each resource carries client, environment, owner, cost centre, and data class where it holds data",
      ),
    });
  },
  remediate(resource, agreed) {
    if (!isTaggable(resource.type)) return undefined;
    const wrong = wrongTags(resource, agreed);
    const known = remedies(agreed);
    const fix = Object.fromEntries(
      wrong.flatMap((key) => (known[key] === undefined ? [] : [[key, known[key]]])),
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
  const classes = agreed.backup.dataClasses.map((one) => one.name);
  return holdsData(resource.type) && !classes.includes(String(tagOf(resource, "DataClass")))
    ? [...wrong, "DataClass"]
    : wrong;
}

function isAccepted(key: string, value: unknown, { costCentres }: Agreed<Sections>): boolean {
  if (key === costCentreTag) return costCentres.some((centre) => centre.code === value);
  return typeof value === "string" && value !== "";
}

/** What a missing tag can be set to without asking anybody: never a data class, which only the client decides. */
function remedies(agreed: Agreed<Sections>): Record<string, string | undefined> {
  const { environment } = agreed.terms;
  return {
    ...agreedTags(agreed, environment),
    [costCentreTag]: agreed.environments[environment]?.costCentre,
    ManagedBy: "socle",
  };
}
