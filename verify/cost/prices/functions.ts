import { docs, free, type Price } from "./price";

const lambda = `${docs}/lambda/latest/dg`;
const events = `${docs}/eventbridge/latest/userguide`;

/** Functions that test what was restored, and what brings them their work. */
export const functionPrices: readonly Price[] = [
  {
    types: ["aws:lambda/function:Function"],
    monthlyUsd: 0,
    assumes: {
      fr: "quelques tests de restauration par mois, dans le million d'appels et les 400 000 Go-secondes que AWS offre chaque mois au compte",
      en: "a few restore tests a month, within the million calls and the 400,000 GB-seconds that AWS gives the account each month",
    },
    source: `${docs}/whitepapers/latest/how-aws-pricing-works/lambda.html`,
  },
  {
    types: ["aws:lambda/eventSourceMapping:EventSourceMapping"],
    monthlyUsd: 0.26,
    assumes: {
      fr: "cinq lectures permanentes de la file, vide ou non, à trois par minute chacune et 0,40 USD le million, sans déduire le premier million du compte, gratuit",
      en: "five constant reads of the queue, empty or not, at three a minute each and 0.40 USD a million, the account's first million, which is free, not deducted",
    },
    source: `${lambda}/services-sqs-scaling.html`,
  },
  {
    types: ["aws:sqs/queue:Queue"],
    monthlyUsd: 0,
    assumes: {
      fr: "quelques messages par mois ; ce que lit une fonction est compté avec elle",
      en: "a few messages a month; what a function reads is counted with it",
    },
    source: `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html`,
  },
  {
    types: ["aws:cloudwatch/eventRule:EventRule", "aws:cloudwatch/eventTarget:EventTarget"],
    monthlyUsd: 0,
    assumes: {
      fr: "événements des services AWS, que AWS ne facture pas, vers le même compte",
      en: "events of AWS's services, which AWS does not bill, to the same account",
    },
    source: `${events}/eb-events.html`,
  },
  free(
    `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html`,
    "aws:sqs/queuePolicy:QueuePolicy",
    "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy",
  ),
  free(`${lambda}/access-control-resource-based.html`, "aws:lambda/permission:Permission"),
  free(
    `${lambda}/invocation-async-configuring.html`,
    "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
  ),
];
