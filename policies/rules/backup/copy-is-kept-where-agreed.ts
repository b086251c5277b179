import type { Text } from "../../../contract/agreed";
import { list, member } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { perServedClass, rulesOf, type DataClass } from "./coverage";
import { agreedCopies, vaultIn } from "./vaults";

export const copyIsKeptWhereAgreed = stackRule({
  name: "copy-is-kept-where-agreed",
  control: "BKP-08",
  reads: ["backup", "environments"],
  check(stack, { backup, environments, terms }) {
    const environment = environments[terms.environment];
    return perServedClass(stack, backup.dataClasses, (plan, dataClass) => {
      const { name, copies } = dataClass;
      const found = rulesOf(plan).flatMap((rule) => list(member(rule, "copyActions")));
      const regions = found.map((copy) => regionIn(copy, environment?.accountId));
      const gap =
        missing(agreedCopies(dataClass, environment), regions) ??
        found.map((copy, at) => difference(copy, regions[at], copies)).find((one) => one);
      return gap === undefined
        ? pass(plan, name)
        : violation(plan, { found: gap, agreed: describe(copies) }, name);
    });
  },
});

/** Where a copy goes; nothing where it leaves the account, or where that cannot be read. */
function regionIn(copy: unknown, accountId: string | undefined): string | undefined {
  const vault = vaultIn(member(copy, "destinationVaultArn"));
  return vault !== undefined && vault.accountId === accountId ? vault.region : undefined;
}

function missing(
  agreed: DataClass["copies"],
  regions: readonly (string | undefined)[],
): Text | undefined {
  const absent = agreed.map(({ region }) => region).filter((one) => !regions.includes(one));
  return absent.length === 0
    ? undefined
    : say(`aucune copie en ${absent.join(", ")}`, `no copy in ${absent.join(", ")}`);
}

function difference(
  copy: unknown,
  region: string | undefined,
  copies: DataClass["copies"],
): Text | undefined {
  const agreed = copies.find((one) => one.region === region);
  if (agreed === undefined)
    return say("une copie part où rien n'est convenu", "a copy goes where nothing was agreed");
  return member(member(copy, "lifecycle"), "deleteAfter") === agreed.retentionDays
    ? undefined
    : say("une copie gardée un autre temps que convenu", "a copy kept for another time");
}

function describe(copies: DataClass["copies"]): Text {
  const words = (days: string) =>
    copies.map(({ region, retentionDays }) => `${region} (${retentionDays} ${days})`).join(", ");
  return copies.length === 0
    ? say("aucune copie", "no copy")
    : say(`une copie en ${words("jours")}`, `a copy in ${words("days")}`);
}
