/** The account that the tests of access build in, and whom its tags name. */
export const account = { accountId: "111122223333", partition: "aws" };

export const ownership = {
  client: "acme",
  environment: "production",
  owner: "cfo",
  costCentre: "it",
};

export const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};

export const providerAccountId = "999988887777";
export const boundaryArn = "arn:aws:iam::111122223333:policy/acme-production-boundary";

/** As many exact ARNs as asked for. */
export function operators(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `arn:aws:iam::999988887777:role/operators/operator-${index}`,
  );
}
