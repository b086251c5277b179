import type { input } from "@pulumi/aws/types";

/**
 * The selectors of a trail that logs management events, and reads and writes of the objects in these buckets. A trail that
 * has such selectors logs nothing else than they say.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function dataEventSelectors(
  bucketArns: readonly string[],
): input.cloudtrail.TrailAdvancedEventSelector[] {
  return [
    {
      name: "Management events",
      fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }],
    },
    {
      name: "Reads and writes of objects",
      fieldSelectors: [
        { field: "eventCategory", equals: ["Data"] },
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        { field: "resources.ARN", startsWiths: bucketArns.map((bucket) => `${bucket}/`) },
      ],
    },
  ];
}
