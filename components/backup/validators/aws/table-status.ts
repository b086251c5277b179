import type { TablePorts } from "../dynamodb/dynamodb-validator";
import type { StatusPorts } from "../status/status-validator";
import { stateOf } from "./state-of";

/** Restored tables, without their items. DynamoDB encrypts each, with a key of AWS's at least. */
export function tableStatus(tables: Pick<TablePorts, "status">): StatusPorts {
  return {
    async status(arn) {
      const says = await tables.status(arn);
      return says === undefined
        ? undefined
        : { ...stateOf(says, ["ACTIVE"], broken), encrypted: true };
    },
  };
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html */
const broken = ["ARCHIVED", "ARCHIVING", "DELETING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS"];
