import type { ProviderAccess, ProviderRole } from "../components/access";
import type { Contract } from "../contract";
import { roleName } from "./identities";
import type { StackSettings } from "./settings";

/** The provider's roles in an environment, by what the operators of the contract do. */
export function operatorRoles(settings: StackSettings): ProviderRole[] {
  const { operators } = settings.contract.access;
  return (["operate", "backup", "support"] as const).flatMap((does): ProviderRole[] => {
    const principals = operators.filter((one) => one.does === does).map((one) => one.principal);
    return principals.length === 0
      ? []
      : [{ does, roleName: roleName(settings, does), principals: [...new Set(principals)] }];
  });
}

export function providerAccess({ access }: Contract): ProviderAccess {
  return access.providerAccess === "exiting"
    ? { state: "exiting", endsOn: access.providerAccessEndsOn ?? "" }
    : { state: access.providerAccess };
}
