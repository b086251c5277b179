import { ExternalAnalyzers } from "../../../components/access";
import type { ExternalAnalyzersArgs } from "../../../components/access";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";
import { ownership, tags } from "./fixtures";

const free: ExternalAnalyzersArgs = {
  regions: [
    { region: "eu-west-3", analyzer: "create" },
    { region: "eu-central-1", analyzer: { adopt: "ConsoleAnalyzer" } },
  ],
  analyzerName: "acme-production-external",
  ownership,
};
const agreed = { ...free, unusedAccessAgeDays: 45 };

const analyzers = (args: ExternalAnalyzersArgs) => () => {
  new ExternalAnalyzers("acme", args);
};

it("Each region is analysed, and unused access in one.", async () => {
  const recorded = await record(analyzers(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:accessanalyzer/analyzer:Analyzer acme-eu-central-1",
    "aws:accessanalyzer/analyzer:Analyzer acme-eu-west-3",
    "aws:accessanalyzer/analyzer:Analyzer acme-unused",
    "socle:access:ExternalAnalyzers acme",
  ]);
  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("A region's analyzer looks at the whole account.", async () => {
  const analyzer = named(await record(analyzers(agreed)), "acme-eu-west-3");

  expect(analyzer.inputs).toEqual({
    region: "eu-west-3",
    analyzerName: "acme-production-external",
    type: "ACCOUNT",
    tags,
  });
  expect(analyzer).toMatchObject({ retainOnDelete: false, ignoreChanges: [] });
  expect(analyzer).not.toHaveProperty("importId");
});

it("An analyzer that exists is imported from its region, left as it is, and stays.", async () => {
  const analyzer = named(await record(analyzers(agreed)), "acme-eu-central-1");

  expect(analyzer.inputs).toEqual({
    region: "eu-central-1",
    analyzerName: "ConsoleAnalyzer",
    type: "ACCOUNT",
  });
  expect(analyzer).toMatchObject({
    importId: "ConsoleAnalyzer@eu-central-1",
    retainOnDelete: true,
    ignoreChanges: ["analyzerName", "type", "configuration", "tags"],
  });
});

it("Rights that nobody used are told after the agreed days.", async () => {
  expect(named(await record(analyzers(agreed)), "acme-unused").inputs).toEqual({
    region: "eu-west-3",
    analyzerName: "acme-production-external-unused",
    type: "ACCOUNT_UNUSED_ACCESS",
    configuration: { unusedAccess: { unusedAccessAge: 45 } },
    tags,
  });
});

it("Unused access is not looked for, nor paid for, where nobody asked.", async () => {
  expect(inventory(await record(analyzers(free)))).not.toContain(
    "aws:accessanalyzer/analyzer:Analyzer acme-unused",
  );
});

it.each([
  ["unusedAccessAgeDays", 1, 0, "must be a whole number from 1 to 365"],
  ["unusedAccessAgeDays", 365, 366, "must be a whole number from 1 to 365"],
  [
    "analyzerName",
    "_acme.1",
    "1acme",
    "must be 1 to 248 letters, digits or _ . -, a letter or _ first",
  ],
  ["analyzerName", "a", "", "must be 1 to 248 letters, digits or _ . -, a letter or _ first"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await problemsOf(analyzers({ ...agreed, [member]: taken }))).toEqual([]);
  expect(await problemsOf(analyzers({ ...agreed, [member]: refused }))).toEqual([
    problem(member, rule, JSON.stringify(refused)),
  ]);
});

it.each([
  [free, 255],
  [agreed, 248],
])("With %j, a name may be %p characters long.", async (args, longest) => {
  const name = (length: number) => ({ ...args, analyzerName: "x".repeat(length) });

  expect(await problemsOf(analyzers(name(longest)))).toEqual([]);
  expect(await problemsOf(analyzers(name(longest + 1)))).toEqual([
    expect.stringContaining(`\`analyzerName\` must be 1 to ${longest} letters`),
  ]);
});

it("Regions are named once, and adopted by a name that can be.", async () => {
  const told = (...regions: ExternalAnalyzersArgs["regions"]) =>
    problemsOf(analyzers({ ...agreed, regions }));
  const paris = { region: "eu-west-3", analyzer: "create" } as const;

  expect(await told()).toEqual([problem("regions", "must name at least one region", "[]")]);
  expect(await told(paris, paris)).toEqual([
    problem("regions[1].region", "must differ from `regions[0].region`", '"eu-west-3"'),
  ]);
  expect(await told({ ...paris, region: "Paris" })).toEqual([
    problem("regions[0].region", "must be an AWS region", '"Paris"'),
  ]);
  expect(await told({ ...paris, analyzer: { adopt: "arn:aws:x" } })).toEqual([
    problem(
      "regions[0].analyzer.adopt",
      "must be 1 to 255 letters, digits or _ . -, a letter or _ first",
      '"arn:aws:x"',
    ),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  const spoiled = {
    ...agreed,
    regions: [],
    unusedAccessAgeDays: 0,
    ownership: { ...ownership, client: "" },
  };

  expect(await problemsOf(analyzers(spoiled))).toEqual([
    problem("regions", "must name at least one region", "[]"),
    "socle:access:ExternalAnalyzers acme: `unusedAccessAgeDays` must be a whole number from 1 to 365, got 0: AWS looks a year back at most",
    expect.stringContaining("`ownership.client` must be a tag value"),
  ]);
});
