import { dataEventSelectors } from "../../../../components/logging/trail/data-events";

it("A trail that logs some buckets' objects still logs management events, which selectors must say.", () => {
  expect(dataEventSelectors(["arn:aws:s3:::acme-files", "arn:aws:s3:::acme-invoices"])).toEqual([
    {
      name: "Management events",
      fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }],
    },
    {
      name: "Reads and writes of objects",
      fieldSelectors: [
        { field: "eventCategory", equals: ["Data"] },
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        {
          field: "resources.ARN",
          // Without the slash, a bucket whose name begins the same would be logged too.
          startsWiths: ["arn:aws:s3:::acme-files/", "arn:aws:s3:::acme-invoices/"],
        },
      ],
    },
  ]);
});
