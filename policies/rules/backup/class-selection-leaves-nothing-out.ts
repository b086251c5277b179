import type { Text } from "../../../contract/agreed";
import { isAbsent, isNamed, list, member, texts } from "../../props";
import { resourceRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { selects } from "./coverage";

/** Judged on inputs: AWS computes the conditions and the exclusions that a selection leaves out. */
export const classSelectionLeavesNothingOut = resourceRule({
  name: "class-selection-leaves-nothing-out",
  control: "BKP-01",
  reads: ["backup"],
  types: ["aws:backup/selection:Selection"],
  check(selection, { backup }) {
    const chosen = backup.dataClasses.filter(({ name }) => selects(selection, name));
    if (chosen.length === 0) {
      return notApplicable(
        selection,
        say("elle ne choisit aucune classe du contrat", "it chooses no class of the contract"),
      );
    }
    const names = chosen.map(({ name }) => name).join(", ");
    const found = isNamed(selection.props["notResources"])
      ? say("des ressources sont exclues", "some resources are excluded")
      : narrowing(selection.props);
    return found === undefined
      ? pass(selection)
      : violation(selection, {
          found,
          agreed: say(`tout ce qui est de classe ${names}`, `all that is of class ${names}`),
        });
  },
});

/** Tags and resources add up; a condition takes away, and one alone on every resource is the class itself. */
function narrowing(props: Props): Text | undefined {
  const conditions = list(props["conditions"]);
  const [block, ...more] = conditions;
  const isOnlyTheClass =
    more.length === 0 &&
    list(member(block, "stringEquals")).length === 1 &&
    ["stringLikes", "stringNotEquals", "stringNotLikes"].every(
      (operator) => list(member(block, operator)).length === 0,
    );
  if (isNamed(props["selectionTags"])) {
    return isAbsent(block)
      ? undefined
      : say("des conditions la restreignent", "conditions narrow it down");
  }
  if (!isOnlyTheClass)
    return say("d'autres conditions la restreignent", "more conditions narrow it");
  return texts(props["resources"]).includes("*")
    ? undefined
    : say("certaines ressources seulement (`resources`)", "some resources only (`resources`)");
}
