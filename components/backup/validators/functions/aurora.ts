import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { auroraValidator, type AuroraTest } from "../aurora/aurora-validator";
import { databasesOnAws, databaseStatusOnAws } from "../aws/databases";
import { askOnAws } from "../aws/questions";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";
import { variable } from "./variable";

const rds = new RDSClient();
const secrets = new SecretsManagerClient();

/** Restored Aurora clusters. */
export const handler = validatorFunction<AuroraTest>(__dirname, ({ test, language }) =>
  test === undefined
    ? statusValidator({ language }, databaseStatusOnAws(rds))
    : auroraValidator(test, {
        ...databasesOnAws(rds, secrets),
        ask: askOnAws(new LambdaClient(), variable("QUESTIONS_FUNCTION")),
      }),
);
