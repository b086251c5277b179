import {
  auroraValidator,
  type AuroraPorts,
  type AuroraTest,
  type ClusterDescription,
} from "../../../../../components/backup/validators/aurora/aurora-validator";
import { readerPrefix } from "../../../../../components/backup/validators/aurora/reader-prefix";
import type { InstanceDescription } from "../../../../../components/backup/validators/rds/rds-validator";
import { restored as job } from "../world";

const agreed: AuroraTest = {
  engine: "postgres",
  database: "erp",
  secretName: "socle/erp-reader",
  checks: [{ name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } }],
  rpoHours: 1,
  timeoutMs: 30_000,
  language: "fr",
  instanceClass: "db.t4g.medium",
};
const cluster: ClusterDescription = {
  DBClusterIdentifier: "awsbackup-restore-test-1",
  Engine: "aurora-postgresql",
  Status: "available",
};

/** The part of RDS that holds one cluster and the instances made for it. */
class Rds implements AuroraPorts {
  readonly instances = new Map<string, InstanceDescription>();
  readonly calls: string[] = [];

  constructor(private readonly restored: ClusterDescription | undefined = cluster) {}

  cluster = async () => this.restored;
  instance = async (id: string) => this.instances.get(id);
  secret = async () => JSON.stringify({ username: "reader", password: "s3cret" });
  ask: AuroraPorts["ask"] = async ({ checks }) =>
    checks.map(({ name }) => ({ name, passed: true }));
  create: AuroraPorts["create"] = async (instance) => {
    this.calls.push(`create ${JSON.stringify(instance)}`);
    this.instances.set(instance.id, this.#in("creating"));
  };
  remove = async (id: string) => {
    this.calls.push(`remove ${id}`);
    this.instances.set(id, this.#in("deleting"));
  };

  all(status: string): void {
    for (const id of this.instances.keys()) this.instances.set(id, this.#in(status));
  }

  #in(DBInstanceStatus: string): InstanceDescription {
    return {
      Engine: "aurora-postgresql",
      DBInstanceStatus,
      PubliclyAccessible: false,
      Endpoint: { Address: "reader.abc.eu-west-3.rds.amazonaws.com", Port: 5432 },
    };
  }
}

test("A cluster is read by an instance of its own, which goes before the result is given.", async () => {
  const rds = new Rds();
  const validator = auroraValidator(agreed, rds);

  expect(await validator.check(job)).toEqual({ notYet: "instance asked for" });
  const [id = ""] = rds.instances.keys();
  expect(id.startsWith(readerPrefix) && id.length <= 63).toBe(true);
  expect(rds.calls).toEqual([
    `create ${JSON.stringify({
      id,
      clusterId: "awsbackup-restore-test-1",
      engine: "aurora-postgresql",
      instanceClass: "db.t4g.medium",
    })}`,
  ]);

  expect(await validator.check(job)).toEqual({ notYet: "instance creating" });
  rds.all("available");
  expect(await validator.check(job)).toMatchObject({ status: "SUCCESSFUL" });

  expect(await validator.cleanUp(job)).toBe(false);
  expect(await validator.cleanUp(job)).toBe(false);
  expect(rds.calls.slice(1)).toEqual([`remove ${id}`]);
  rds.instances.clear();
  expect(await validator.cleanUp(job)).toBe(true);
});

test("A cluster that is not ready is looked at again, and nothing is made for it.", async () => {
  const rds = new Rds({ ...cluster, Status: "creating" });

  expect(await auroraValidator(agreed, rds).check(job)).toEqual({ notYet: "cluster creating" });
  expect(rds.calls).toEqual([]);
});

test("A cluster that is gone is a failure, and nothing is made for it.", async () => {
  const rds = new Rds();
  rds.cluster = async () => undefined;

  expect(await auroraValidator(agreed, rds).check(job)).toEqual({
    status: "FAILED",
    level: "data-checked",
    message: "ce qui a été restauré n'est plus là",
  });
  expect(rds.calls).toEqual([]);
});

test("An instance that cannot be made is a failure that says so, and is removed.", async () => {
  const rds = new Rds();
  const validator = auroraValidator(agreed, rds);
  await validator.check(job);
  rds.all("incompatible-network");

  expect(await validator.check(job)).toMatchObject({
    status: "FAILED",
    message: "l'instance restaurée est dans l'état incompatible-network",
  });
  expect(await validator.cleanUp(job)).toBe(false);
  expect(rds.calls).toHaveLength(2);
});

test("Another cluster has another reader.", async () => {
  const rds = new Rds();
  const validator = auroraValidator(agreed, rds);
  await validator.check(job);
  await validator.check({ ...job, createdResourceArn: `${job.createdResourceArn}0` });

  expect(rds.instances.size).toBe(2);
});
