import { stackRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { recordedBy, type Recorded } from "./event-selectors";
import { trailsOf } from "./trails";

const agreed = say(
  "chaque lecture et chaque écriture de ses fichiers enregistrée",
  "each read and each write of its files recorded",
);

export const bucketOfSensitiveDataRecordsAccess = stackRule({
  name: "bucket-of-sensitive-data-records-access",
  control: "LOG-08",
  reads: ["environments"],
  part: "guard",
  check(stack, { environments, terms }) {
    const { recordedBuckets = [], partition = "aws" } = environments[terms.environment] ?? {};
    if (recordedBuckets.length === 0) {
      const because = say(
        "le contrat ne nomme aucun espace de stockage sensible",
        "the contract names no sensitive bucket",
      );
      return [notApplicable(stack, because)];
    }
    const recorded: Recorded[] = [];
    const unreadable = perResource(trailsOf(stack), (trail) => {
      recorded.push(...recordedBy(trail.props));
      return [];
    });
    const found = say(
      "aucun journal d'activité n'enregistre ces accès",
      "no trail records these accesses",
    );
    return recordedBuckets
      .flatMap((name): readonly Verdict[] => {
        const object = `arn:${partition}:s3:::${name}/`;
        if (recorded.some((includes) => includes(object))) return [pass(stack, name)];
        return unreadable.length > 0 ? [] : [violation(stack, { found, agreed }, name)];
      })
      .concat(unreadable);
  },
});
