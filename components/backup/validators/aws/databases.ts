import {
  CreateDBInstanceCommand,
  DeleteDBInstanceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  type RDSClient,
} from "@aws-sdk/client-rds";
import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { AuroraPorts } from "../aurora/aurora-validator";
import { hopeless } from "../rds/rds-validator";
import type { RestoredStatus, StatusPorts } from "../status/status-validator";
import { stateOf } from "./state-of";
import { orNothing } from "./or-nothing";

/** Restored databases, and who enters them, as AWS has them. */
export function databasesOnAws(
  rds: Pick<RDSClient, "send">,
  secrets: Pick<SecretsManagerClient, "send">,
): Omit<AuroraPorts, "ask"> {
  return {
    instance: (id) => instance(rds, id),
    cluster: (arn) => cluster(rds, arn),
    async create({ id, clusterId, engine, instanceClass }) {
      await rds.send(
        new CreateDBInstanceCommand({
          DBInstanceIdentifier: id,
          DBClusterIdentifier: clusterId,
          Engine: engine,
          DBInstanceClass: instanceClass,
          PubliclyAccessible: false,
          Tags: [{ Key: "ManagedBy", Value: "socle" }],
        }),
      );
    },
    async remove(DBInstanceIdentifier) {
      const input = { DBInstanceIdentifier, SkipFinalSnapshot: true };
      await orNothing(rds.send(new DeleteDBInstanceCommand(input)), noInstance);
    },
    async secret(SecretId) {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
      // A secret of bytes is no user and password.
      return SecretString ?? "";
    },
  };
}

/** What AWS says of restored instances, and of clusters: Aurora's, DocumentDB's, Neptune's. */
export function databaseStatusOnAws(rds: Pick<RDSClient, "send">): StatusPorts {
  return {
    async status(arn) {
      if (arn.includes(":cluster:")) {
        const found = await cluster(rds, arn);
        // Its storage grows with its data: it has no size of its own.
        return found && status(found.Status, found.StorageEncrypted, found.PubliclyAccessible);
      }
      const found = await instance(rds, arn);
      if (found === undefined) return undefined;
      const { DBInstanceStatus, StorageEncrypted, PubliclyAccessible, AllocatedStorage } = found;
      return {
        ...status(DBInstanceStatus, StorageEncrypted, PubliclyAccessible ?? true),
        ...(AllocatedStorage === undefined ? {} : { size: AllocatedStorage }),
      };
    },
  };
}

function status(says = "", encrypted = false, isPublic = false): RestoredStatus {
  if (isPublic) return { state: "broken", says: "publicly accessible", encrypted };
  return { ...stateOf(says, ["available"], hopeless), encrypted };
}

const noInstance = "DBInstanceNotFoundFault";

/** By its name or its ARN. */
async function instance(rds: Pick<RDSClient, "send">, DBInstanceIdentifier: string) {
  const answer = rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  return (await orNothing(answer, noInstance))?.DBInstances?.[0];
}

async function cluster(rds: Pick<RDSClient, "send">, DBClusterIdentifier: string) {
  const answer = rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier }));
  return (await orNothing(answer, "DBClusterNotFoundFault"))?.DBClusters?.[0];
}
