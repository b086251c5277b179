import { logsAreEncryptedWithACustomerKey } from "../../../../policies/rules/logging/logs-are-encrypted-with-a-customer-key";
import { keyArn } from "../../../support/policies/logging-common";
import { loggingAlone, loggingCases, trailIs } from "../../../support/policies/logging-cases";
import { one, spoil, unknown } from "../../../support/policies/stack";

const places = [
  ["trail-trail", "The trail"],
  ["trail-log-group", "The log group"],
] as const;
const keyed = (name: string, kmsKeyId: unknown) => spoil(loggingAlone, name, { kmsKeyId });
/** The trail with its key left as it was. */
const keyLeftAlone = loggingAlone.map((each) =>
  each === one(loggingAlone, "trail-trail")
    ? { ...each, inputs: { ...each.inputs, kmsKeyId: null }, ignoreChanges: ["kmsKeyId"] }
    : each,
);
const leftAlone = spoil(keyLeftAlone, "trail-trail", { kmsKeyId: undefined });

loggingCases(logsAreEncryptedWithACustomerKey, {
  keeps: [
    { title: "Logs are encrypted with a key of the client" },
    {
      title: "The id of a key names one of the account",
      stack: keyed("trail-trail", keyArn.slice(keyArn.lastIndexOf("/") + 1)),
    },
  ],
  breaks: [
    ...places.flatMap(([name, what]) => [
      {
        title: `${what} without key can be read by whoever reaches the storage`,
        stack: keyed(name, undefined),
        at: name,
        says: "aucune clé",
      },
      { title: `${what} with an empty key has none`, stack: keyed(name, ""), at: name },
      {
        title: `${what} with a key of AWS is not under the client's`,
        stack: keyed(name, "arn:aws:kms:eu-west-3:111122223333:alias/aws/s3"),
        at: name,
        says: "une clé d'AWS",
      },
      {
        title: `${what} with a key of the provider's account is under the provider's`,
        stack: keyed(name, keyArn.replace("111122223333", "999988887777")),
        at: name,
        says: "un autre compte",
      },
    ]),
    {
      title: "A trail whose key is left alone must be one that the contract takes over",
      stack: leftAlone,
      at: "trail-trail",
    },
  ],
  unknown: places.map(([name, what]) => ({
    title: `${what} with a key that only the deployment knows is not taken on trust`,
    stack: keyed(name, unknown),
    at: name,
  })),
  notApplicable: [
    {
      title: "A trail taken over keeps its own encryption",
      stack: leftAlone,
      target: trailIs({ mode: "adopt" }),
      at: "trail-trail",
    },
  ],
});
