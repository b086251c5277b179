import type { Registered } from "../../sources/registered";

type Inputs = Registered["inputs"];
type Table = Readonly<Record<string, number>>;

// AWS's price pages load their figures by script. Those of RDS are as others publish them; those of EC2, and of disks, were read
// nowhere but for one (t3.large). Read AWS's own before quoting.

/** USD an hour in us-east-1, in one zone, alike for PostgreSQL, MySQL and MariaDB. */
const instanceClasses: Table = {
  "db.t4g.micro": 0.016,
  "db.t4g.small": 0.032,
  "db.t4g.medium": 0.065,
  "db.t4g.large": 0.129,
};

/** USD an hour in us-east-1, under Linux. */
const instanceTypes: Table = {
  "t3.micro": 0.0104,
  "t3.small": 0.0208,
  "t3.medium": 0.0416,
  "t3.large": 0.0832,
  "t4g.micro": 0.0084,
  "t4g.small": 0.0168,
  "t4g.medium": 0.0336,
  "t4g.large": 0.0672,
};

/** What an instance that a test restores costs each hour; nothing where the test names no size, or one that is not known here. */
export function databaseHourUsd(inputs: Inputs): number | undefined {
  return sizeOf("RDS", "dbinstanceclass", inputs, instanceClasses);
}

export function serverHourUsd(inputs: Inputs): number | undefined {
  return sizeOf("EC2", "instancetype", inputs, instanceTypes);
}

/** @param key In lower case: AWS does not tell case apart. */
function sizeOf(type: string, key: string, inputs: Inputs, table: Table): number | undefined {
  const { protectedResourceType, restoreMetadataOverrides } = inputs;
  if (protectedResourceType !== type) return undefined;
  const overrides = Object.entries(restoreMetadataOverrides ?? {});
  const [, size = ""] = overrides.find(([one]) => one.toLowerCase() === key) ?? [];
  return Object.hasOwn(table, size) ? table[size] : undefined;
}
