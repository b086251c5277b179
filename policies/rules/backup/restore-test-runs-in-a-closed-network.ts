import type { Environment } from "../../../contract/agreed";
import { decoded, texts } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

type Network = Partial<NonNullable<Environment["restoreNetwork"]>>;
type Values = readonly (string | undefined)[];
/** By key in lower case: AWS does not tell case apart. */
type Wanted = Readonly<Record<string, Values>>;

const database = ({ dbSubnetGroup, securityGroupIds = [] }: Network): Wanted => ({
  dbsubnetgroupname: [dbSubnetGroup],
  vpcsecuritygroupids: securityGroupIds,
});

const machine =
  (subnet: string) =>
  ({ subnetId, securityGroupIds = [] }: Network): Wanted => ({
    [subnet]: [subnetId],
    securitygroupids: securityGroupIds,
  });

/** What a test must say of the network it restores into, for each type that has one. */
const placed = new Map<unknown, (network: Network) => Wanted>([
  ["Aurora", database],
  ["DocumentDB", database],
  ["Neptune", database],
  ["RDS", database],
  ["EC2", machine("subnetid")],
  ["FSx", machine("subnetids")],
]);

const withoutNetwork: readonly unknown[] = ["DynamoDB", "EBS", "EFS", "S3"];

export const restoreTestRunsInAClosedNetwork = resourceRule({
  name: "restore-test-runs-in-a-closed-network",
  control: "BKP-14",
  reads: ["environments"],
  types: ["aws:backup/restoreTestingSelection:RestoreTestingSelection"],
  check(test, { environments, terms }) {
    const network = environments[terms.environment]?.restoreNetwork ?? {};
    const type = test.props["protectedResourceType"];
    if (withoutNetwork.includes(type)) {
      return notApplicable(
        test,
        say("AWS ne restaure ce type dans aucun réseau", "AWS restores this type into no network"),
      );
    }
    const agreed = say(
      "le réseau fermé de `restoreNetwork`, sans accès public",
      "the closed network of `restoreNetwork`, without public access",
    );
    const wanted = placed.get(type)?.(network);
    if (wanted === undefined || Object.values(wanted).flat().includes(undefined)) {
      const found = say("aucun réseau n'est convenu", "no network was agreed");
      return violation(test, { found, agreed });
    }
    const told = overridesIn(test.props["restoreMetadataOverrides"]);
    const isPlaced = Object.entries(wanted).every(([key, values]) =>
      hasSameMembers(told(key), values),
    );
    const isPrivate = told("publiclyaccessible").every((one) => one === "false");
    if (isPlaced && isPrivate) return pass(test);
    const found = isPlaced
      ? say("ouvert à Internet", "open to the Internet")
      : say("un autre réseau, ou celui qu'AWS choisit", "another network, or the one AWS chooses");
    return violation(test, { found, agreed });
  },
});

/** The values of an override, whatever the case of its key: a list is written as JSON text. */
function overridesIn(overrides: unknown): (key: string) => readonly string[] {
  const entries = typeof overrides === "object" && overrides !== null ? overrides : {};
  return (key) =>
    Object.entries(entries)
      .filter(([one]) => one.toLowerCase() === key)
      .flatMap(([, value]) => {
        const parsed = decoded(value);
        return texts(Array.isArray(parsed) ? parsed : value);
      });
}

function hasSameMembers(found: readonly string[], agreed: Values): boolean {
  return (
    agreed.every((one) => found.some((other) => other === one)) &&
    found.every((one) => agreed.includes(one))
  );
}
