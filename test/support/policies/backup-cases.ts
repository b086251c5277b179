import type { Contract } from "../../../contract";
import type { Rule } from "../../../policies/rule";
import { evaluate, type DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { backupGuard, backupOperations, clientRoles } from "./backup-stack";
import { guard } from "./guard-stack";
import { placeOf } from "./rule-cases";
import { amended, contract, target } from "./stack";

/** The root of the stack and its provider. */
const base = guard.slice(0, 2);

/** The compliant stacks of the domain, alone: what else a stack holds is not judged here. */
export const guarded: readonly Registered[] = [...base, ...clientRoles, ...backupGuard];
export const operated: readonly Registered[] = [...base, ...backupOperations];

/** What an application's own stack holds: its data, backed up by plans of another stack. */
export function holding(...data: readonly Registered[]): readonly Registered[] {
  return [...base, ...data];
}

/** The part that plans and restore tests belong to, under a contract with some sections written otherwise. */
export function operations(change: Partial<Contract> = {}): DatedTarget {
  return { ...amended(change), part: "operations" };
}

type DataClass = Contract["backup"]["dataClasses"][number];

/** The section `backup` with one class written otherwise. */
export function withClass(name: string, change: Partial<DataClass>): Pick<Contract, "backup"> {
  const { backup } = contract;
  if (!backup.dataClasses.some((one) => one.name === name)) throw new Error(`no class ${name}`);
  return {
    backup: {
      ...backup,
      dataClasses: backup.dataClasses.map((one) =>
        one.name === name ? { ...one, ...change } : one,
      ),
    },
  };
}

/** The section `environments` with production written otherwise. */
export function withProduction(
  change: Partial<Contract["environments"][string]>,
): Pick<Contract, "environments"> {
  const { production } = contract.environments;
  if (production === undefined) throw new Error("the example has a production");
  return { environments: { ...contract.environments, production: { ...production, ...change } } };
}

/** Where a rule finds a violation: nowhere, while what may be the missing thing cannot be read. */
export function violationsOf(
  rule: Rule,
  stack: readonly Registered[],
  agreed: DatedTarget = target,
): string[] {
  return evaluate([rule], stack, agreed)
    .filter(({ status }) => status === "violation")
    .map(placeOf);
}
