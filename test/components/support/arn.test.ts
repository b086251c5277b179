import { arn } from "../../../components/support/arn";

it("An ARN names partition, service, region, account and resource.", () => {
  expect(
    arn({
      partition: "aws",
      service: "sns",
      region: "eu-west-3",
      accountId: "111122223333",
      resource: "acme-cost-alerts",
    }),
  ).toBe("arn:aws:sns:eu-west-3:111122223333:acme-cost-alerts");
});

it("The region is empty for a global service, the account too where the service leaves it out.", () => {
  const partition = "aws-eusc";

  expect(arn({ partition, service: "iam", accountId: "111122223333", resource: "root" })).toBe(
    "arn:aws-eusc:iam::111122223333:root",
  );
  expect(arn({ partition, service: "s3", resource: "bucket/*" })).toBe(
    "arn:aws-eusc:s3:::bucket/*",
  );
});
