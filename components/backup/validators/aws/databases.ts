import {
  CreateDBInstanceCommand,
  DBInstanceNotFoundFault,
  DBClusterNotFoundFault,
  DeleteDBInstanceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  type RDSClient,
} from "@aws-sdk/client-rds";
import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { AuroraPorts } from "../aurora/aurora-validator";

/** Restored databases, and who enters them, as AWS has them. */
export function databasesOnAws(
  rds: Pick<RDSClient, "send">,
  secrets: Pick<SecretsManagerClient, "send">,
): Omit<AuroraPorts, "ask"> {
  return {
    /** By its name or its ARN. */
    async instance(DBInstanceIdentifier) {
      const answer = rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
      const found = await unless(DBInstanceNotFoundFault, answer);
      return found?.DBInstances?.[0];
    },
    async cluster(DBClusterIdentifier) {
      const answer = rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier }));
      const found = await unless(DBClusterNotFoundFault, answer);
      return found?.DBClusters?.[0];
    },
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
      const last = { SkipFinalSnapshot: true, DeleteAutomatedBackups: true };
      const answer = rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, ...last }));
      await unless(DBInstanceNotFoundFault, answer);
    },
    async secret(SecretId) {
      const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
      // A secret of bytes is no user and password.
      return SecretString ?? "";
    },
  };
}

/** The answer; nothing where AWS says that there is no such thing. */
async function unless<T>(
  absent: abstract new (...args: never[]) => Error,
  answer: Promise<T>,
): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof absent) return undefined;
    throw error;
  });
}
