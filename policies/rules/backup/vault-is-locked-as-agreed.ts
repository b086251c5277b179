import type { Contract, Text } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { isAbsent, ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { regionOf } from "./coverage";
import { agreedCopies, judgeAttached, vaultType } from "./vaults";

type Lock = Contract["backup"]["lock"];

const lockType = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";

/** Where the main region, or that of an agreed copy, has no vault, nothing is locked there. */
export const vaultIsLockedAsAgreed = stackRule({
  name: "vault-is-locked-as-agreed",
  control: "BKP-06",
  reads: ["backup", "environments"],
  part: "guard",
  check(stack, { backup, environments, terms }) {
    const { lock, dataClasses } = backup;
    const agreed = describe(lock);
    const environment = environments[terms.environment];
    const regions = new Set([
      environment?.region,
      ...dataClasses.flatMap((one) => agreedCopies(one, environment)).map(({ region }) => region),
    ]);
    const vaults = lookup(ofType(stack.resources, vaultType), regionOf);
    const missing = [...regions]
      .filter((region) => vaults.of(region).length === 0)
      .flatMap((region) => {
        const found = say(`aucun coffre en ${region}`, `no vault in ${region}`);
        return vaults.absence(violation(stack, { found, agreed }, region));
      });
    const locks = judgeAttached(
      stack,
      lockType,
      (one) => {
        const found = gap(one.props, lock);
        return found === undefined ? pass(one) : violation(one, { found, agreed });
      },
      { found: say("ce coffre n'a pas de verrou", "this vault has no lock"), agreed },
    );
    return [...missing, ...locks, ...vaults.unreadable];
  },
});

function gap(props: Props, lock: Lock): Text | undefined {
  if (modeOf(props["changeableForDays"]) !== lock.mode)
    return lock.mode === "governance"
      ? say("un verrou que plus personne ne pourra lever", "a lock that nobody will ever lift")
      : say("un verrou que l'on peut lever", "a lock that can be lifted");
  if (props["minRetentionDays"] !== lock.minRetentionDays)
    return say("une autre durée minimale", "another shortest time");
  return props["maxRetentionDays"] === lock.maxRetentionDays
    ? undefined
    : say("une autre durée maximale", "another longest time");
}

/** A grace, 3 days at least, is what makes AWS take a lock as a final one. */
function modeOf(graceDays: unknown): Lock["mode"] | undefined {
  if (isAbsent(graceDays)) return "governance";
  return typeof graceDays === "number" && graceDays >= 3 ? "compliance" : undefined;
}

function describe({ mode, minRetentionDays: least, maxRetentionDays: most }: Lock): Text {
  return mode === "governance"
    ? say(
        `de ${least} à ${most} jours, verrou que seul le client lève`,
        `from ${least} to ${most} days, a lock that only the client lifts`,
      )
    : say(
        `de ${least} à ${most} jours, verrou définitif`,
        `from ${least} to ${most} days, a final lock`,
      );
}
