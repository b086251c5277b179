import { bucketOfSensitiveDataRecordsAccess } from "../../../../policies/rules/logging/bucket-of-sensitive-data-records-access";
import { created, loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import { selectors } from "../../../support/policies/logging-stack";
import { rootName, spoil, unknown, without, type Props } from "../../../support/policies/stack";

const trail = "trail-trail";
const bucket = "lormont-documents";
const prefix = `arn:aws:s3:::${bucket}/`;
const at = `${rootName} ${bucket}`;

/** The reinforced tier, where the contract names such buckets of production. */
function recording(...recordedBuckets: string[]) {
  const target = created({ tier: "reinforced" });
  const { production, ...others } = target.contract.environments;
  if (production === undefined) throw new Error("the example has a production");
  const environments = { ...others, production: { ...production, recordedBuckets } };
  return { ...target, contract: { ...target.contract, environments } };
}

const changed = (change: Props) => spoil(loggingAlone, trail, change);
const [administration, objects] = selectors;
const [category, type, arn] = objects.fieldSelectors;
const advanced = (...fieldSelectors: unknown[]) =>
  changed({ advancedEventSelectors: [administration, { fieldSelectors }] });
const basic = (...eventSelectors: unknown[]) =>
  changed({ advancedEventSelectors: undefined, eventSelectors });
const every = { type: "AWS::S3::Object", values: ["arn:aws:s3"] };

const whereNamed = <T extends object>(cases: readonly T[]) =>
  cases.map((one) => ({ target: recording(bucket), ...one }));

loggingCases(bucketOfSensitiveDataRecordsAccess, {
  keeps: whereNamed([
    { title: "Reads and writes of the named bucket are recorded" },
    { title: "A trail may record the objects of every bucket", stack: advanced(category, type) },
    {
      title: "A trail may record every bucket but its own",
      stack: advanced(category, type, {
        field: "resources.ARN",
        notStartsWiths: ["arn:aws:s3:::lormont-111122223333-audit-logs/"],
      }),
    },
    {
      title: "Selectors of the older kind may name every bucket",
      stack: basic({ readWriteType: "All", dataResources: [every] }),
    },
  ]),
  breaks: whereNamed([
    {
      title: "A trail without selectors records no object",
      stack: changed({ advancedEventSelectors: undefined }),
      at,
      says: "n'enregistre ces accès",
    },
    {
      title: "Without a trail, nothing of a bucket is recorded",
      stack: without(loggingAlone, trail),
      at,
    },
    {
      title: "A bucket that no selector names is not recorded",
      target: recording("lormont-plans", bucket),
      at: `${rootName} lormont-plans`,
    },
    {
      title: "The name of one bucket may start another's",
      target: recording("lormont-doc"),
      at: `${rootName} lormont-doc`,
    },
    ...(
      [
        ["reads only", [category, type, arn, { field: "readOnly", equals: ["true"] }]],
        [
          "all but deletions",
          [category, type, arn, { field: "eventName", notStartsWiths: ["Delete"] }],
        ],
        ["objects of no kind", [category, arn]],
        ["no category", [type, arn]],
        ["functions", [category, { ...type, equals: ["AWS::Lambda::Function"] }, arn]],
      ] as const
    ).map(([what, fields]) => ({
      title: `A selector of ${what} does not record reads and writes of objects`,
      stack: advanced(...fields),
      at,
    })),
    ...(["equals", "endsWiths", "notEquals", "notEndsWiths"] as const).map((operator) => ({
      title: `A selector by ${operator} is not taken to record a whole bucket`,
      stack: advanced(category, type, { ...arn, [operator]: [prefix] }),
      at,
    })),
    {
      title: "A bucket that a selector leaves out is not recorded",
      stack: advanced(category, type, { field: "resources.ARN", notStartsWiths: [prefix] }),
      at,
    },
    ...["WriteOnly", "ReadOnly"].map((readWriteType) => ({
      title: `A selector of kind ${readWriteType} records half of it`,
      stack: basic({ readWriteType, dataResources: [every] }),
      at,
    })),
    {
      title: "A selector of functions records no object",
      stack: basic({ dataResources: [{ ...every, type: "AWS::Lambda::Function" }] }),
      at,
    },
  ]),
  unknown: whereNamed([
    {
      title: "Selectors that only the deployment knows are not taken on trust",
      stack: changed({ advancedEventSelectors: unknown }),
      at: trail,
    },
  ]),
  notApplicable: [
    {
      title: "A client who named no bucket has nothing to record",
      target: recording(),
      at: rootName,
    },
  ],
});
