import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { databasesOnAws, databaseStatusOnAws } from "../aws/databases";
import { askOnAws } from "../aws/questions";
import { rdsValidator, type DatabaseTest } from "../rds/rds-validator";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";
import { variable } from "./variable";

const rds = new RDSClient();
const secrets = new SecretsManagerClient();

/** Restored instances of RDS, and clusters that only their state is asked of. */
export const handler = validatorFunction<DatabaseTest>(__dirname, ({ test, language }) =>
  test === undefined
    ? statusValidator({ language }, databaseStatusOnAws(rds))
    : rdsValidator(test, {
        ...databasesOnAws(rds, secrets),
        ask: askOnAws(new LambdaClient(), variable("QUESTIONS_FUNCTION")),
      }),
);
