import type { Contract } from "./contract";
import type { Control } from "./controls/control";
import type { Raci } from "./sections/governance";

/** Who answers for a control: the contract's own line, or the catalogue's default. */
export function raciOf(contract: Pick<Contract, "responsibilities">, control: Control): Raci {
  return contract.responsibilities[control.id] ?? control.raci;
}
