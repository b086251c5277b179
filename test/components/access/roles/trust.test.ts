import { checkExternalId, entryStatements } from "../../../../components/access/roles/trust";
import { problem, told } from "../../helpers";

const principals = ["arn:aws:iam::999988887777:role/jane", "arn:aws:iam::999988887777:role/joe"];

it("Whoever is named enters, with or without session tags and a source identity.", () => {
  expect(entryStatements({ who: "Client", principals })).toEqual([
    {
      Sid: "ClientEnters",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:AssumeRole"],
    },
    {
      Sid: "ClientIsNamed",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:TagSession", "sts:SetSourceIdentity"],
    },
  ]);
});

it.each([
  [{ externalId: "acme-7f3a" }, { StringEquals: { "sts:ExternalId": ["acme-7f3a"] } }],
  [{ requireSourceIdentity: true }, { StringLike: { "sts:SourceIdentity": ["*"] } }],
  [{ requireMfa: true }, { Bool: { "aws:MultiFactorAuthPresent": ["true"] } }],
  [
    { until: "2027-04-01T00:00:00Z" },
    { DateLessThan: { "aws:CurrentTime": ["2027-04-01T00:00:00Z"] } },
  ],
  [{ requireMfa: false, requireSourceIdentity: false }, undefined],
])("%j makes the condition of entering %j, and of nothing else.", (asked, condition) => {
  const [enters, named] = entryStatements({ who: "Provider", principals, ...asked });

  expect(enters?.Condition).toEqual(condition);
  expect(named).not.toHaveProperty("Condition");
});

it("Conditions hold together.", () => {
  const [enters] = entryStatements({
    who: "Provider",
    principals,
    externalId: "acme-7f3a",
    requireMfa: true,
    requireSourceIdentity: true,
    until: "2027-04-01T00:00:00Z",
  });

  expect(enters).toEqual({
    Sid: "ProviderEnters",
    Effect: "Allow",
    Principal: { AWS: principals },
    Action: ["sts:AssumeRole"],
    Condition: {
      StringEquals: { "sts:ExternalId": ["acme-7f3a"] },
      StringLike: { "sts:SourceIdentity": ["*"] },
      Bool: { "aws:MultiFactorAuthPresent": ["true"] },
      DateLessThan: { "aws:CurrentTime": ["2027-04-01T00:00:00Z"] },
    },
  });
});

it.each([
  ["ab", "a"],
  ["x".repeat(1224), "x".repeat(1225)],
  ["acme_+=,.@:/-1", "acme 7f3a"],
])("The external id %j is taken, %j is refused.", (taken, refused) => {
  const check = (id: string) => told((problems) => checkExternalId(problems, "externalId", id));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    expect.stringContaining("`externalId` must be 2 to 1224 letters, digits or _ + = , . @ : / -"),
  ]);
});

it("The way out of a wrong external id is told.", () => {
  expect(told((problems) => checkExternalId(problems, "externalId", "a"))).toEqual([
    problem("externalId", "must be 2 to 1224 letters, digits or _ + = , . @ : / -", '"a"'),
  ]);
});
