import type { Contract, Environment } from "../contract/agreed";
import { statementsOf, type Principal, type Statement } from "./iam-document";
import type { Resource } from "./subject";
import { say } from "./text";
import { violation, type Verdict } from "./verdict";

export const roleType = "aws:iam/role:Role";

/** What lets somebody into a role; nothing where its trust policy cannot be read. */
export function entriesInto(role: Resource): readonly Statement[] | undefined {
  return statementsOf(role.props["assumeRolePolicy"])?.filter(({ effect }) => effect === "Allow");
}

const everybody: Principal = { kind: "AWS", id: "*" };

/** Whom a statement names: everybody, where it only names whom it leaves out. */
export function principalsOf({ principals }: Statement): readonly Principal[] {
  return principals.isAllBut ? [everybody] : principals.listed;
}

export function isEverybody({ kind, id }: Principal): boolean {
  return kind === "AWS" && id === "*";
}

/** The account that a principal of AWS belongs to, or is. */
export function accountOf({ id }: Principal): string | undefined {
  return /^\d{12}$/.test(id) ? id : id.split(":")[4];
}

/** Whether a principal is of the provider's account, or one of the people and machines that the contract says are its own. */
export function isProviders(
  principal: Principal,
  { access, provider }: Pick<Contract, "access" | "provider">,
): boolean {
  const named = [...provider.principals, ...access.operators.map((one) => one.principal)];
  return (
    principal.kind === "AWS" &&
    (accountOf(principal) === provider.accountId || named.includes(principal.id))
  );
}

/** The ARN that AWS gives a role or a policy of an environment: `arn` itself is not known in a preview. */
export function arnOf(
  { props }: Resource,
  kind: "role" | "policy",
  environment: Environment | undefined,
): string {
  const { accountId, partition } = environment ?? { accountId: "", partition: "" };
  const [path, name] = [props["path"] ?? "/", props["name"]].map((one) =>
    typeof one === "string" ? one : "",
  );
  return `arn:${partition}:iam::${accountId}:${kind}${path}${name}`;
}

export function unreadableTrust(role: Resource): Verdict {
  return violation(role, {
    found: say(
      "on ne peut pas lire qui peut prendre ce rôle",
      "who can assume this role cannot be read",
    ),
    agreed: say(
      "une politique de confiance au format d'AWS",
      "a trust policy in the form that AWS gives it",
    ),
  });
}
