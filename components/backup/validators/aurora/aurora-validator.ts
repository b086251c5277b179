import { createHash } from "node:crypto";
import { gone } from "../gone";
import { failed } from "../proof";
import {
  checkInstance,
  type DatabasePorts,
  type DatabaseTest,
  type InstanceDescription,
} from "../rds/rds-validator";
import type { RestoreJob } from "../restore-job";
import { readerPrefix } from "./reader-prefix";
import type { Validator } from "../validate";

/** A restored cluster: AWS restores it without any instance, so nothing can be read of it. */
export interface ClusterDescription {
  readonly DBClusterIdentifier?: string | undefined;
  readonly Engine?: string | undefined;
  readonly Status?: string | undefined;
}

/** The instance by which a cluster is read. */
export interface ReaderInstance {
  readonly id: string;
  readonly clusterId: string;
  readonly engine: string;
  readonly instanceClass: string;
}

export interface AuroraPorts extends Omit<DatabasePorts, "instance"> {
  /** Nothing where there is no such cluster. */
  cluster(arn: string): Promise<ClusterDescription | undefined>;
  /** Nothing where there is no such instance. */
  instance(id: string): Promise<InstanceDescription | undefined>;
  /** Not public, and tagged as what the cluster is. */
  create(instance: ReaderInstance): Promise<void>;
  /** Without a last snapshot, and takes no notice of one that is gone. */
  remove(id: string): Promise<void>;
}

export interface AuroraTest extends DatabaseTest {
  /** Of the instance by which the cluster is read: `db.t4g.medium`, or the serverless one. */
  readonly instanceClass: string;
}

/**
 * Checks the data of a restored Aurora cluster by an instance of its own, which is gone before the result is given: AWS cannot
 * delete a cluster that has one.
 */
export function auroraValidator(test: AuroraTest, ports: AuroraPorts): Validator {
  return {
    level: "data-checked",
    async check(job) {
      const cluster = await ports.cluster(job.createdResourceArn);
      if (cluster?.DBClusterIdentifier === undefined)
        return failed("data-checked", gone[test.language]);
      if (cluster.Status !== "available") return { notYet: `cluster ${cluster.Status}` };

      const id = readerOf(job);
      const instance = await ports.instance(id);
      if (instance !== undefined) return checkInstance(instance, job, test, ports);
      await ports.create({
        id,
        clusterId: cluster.DBClusterIdentifier,
        engine: cluster.Engine ?? "",
        instanceClass: test.instanceClass,
      });
      return { notYet: "instance asked for" };
    },
    async cleanUp(job) {
      const id = readerOf(job);
      const instance = await ports.instance(id);
      if (instance === undefined) return true;
      if (instance.DBInstanceStatus !== "deleting") await ports.remove(id);
      return false;
    },
  };
}

/** The same at each look: nothing else tells a validator what it made. */
function readerOf({ createdResourceArn }: RestoreJob): string {
  const digest = createHash("sha256").update(createdResourceArn).digest("hex");
  return `${readerPrefix}${digest.slice(0, 16)}`;
}
