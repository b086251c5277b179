import { resourceIsInAnAgreedRegion } from "../../../../policies/rules/governance/resource-is-in-an-agreed-region";
import { guard } from "../../../support/policies/guard-stack";
import { judge, ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown, urnPrefix } from "../../../support/policies/stack";

const name = "cost-alerts-topic";
/** A second way into AWS, and a bucket through it. */
const elsewhere = (inputs: object) => [
  ...guard,
  resource("pulumi:providers:aws", "ailleurs", { ...inputs }),
  resource(
    "aws:s3/bucket:Bucket",
    "images",
    {},
    {
      provider: `${urnPrefix}pulumi:providers:aws::ailleurs`,
    },
  ),
];

ruleCases(resourceIsInAnAgreedRegion, {
  keeps: [
    { title: "Everything is in a region that the client chose" },
    {
      title: "The recovery region was chosen too",
      stack: spoil(guard, name, { region: "eu-central-1" }),
    },
    {
      title: "A resource that names no region is in its provider's",
      stack: spoil(guard, name, { region: undefined }),
    },
    {
      title: "A resource's own region wins over its provider's",
      stack: spoil(elsewhere({ region: "us-east-1" }), "images", { region: "eu-west-3" }),
    },
  ],
  breaks: [
    {
      title: "A resource in another region may take data out of the agreed countries",
      stack: spoil(guard, name, { region: "us-east-1" }),
      at: name,
      says: "pas au contrat",
    },
    {
      title: "A region of another form is no agreed region",
      stack: spoil(guard, name, { region: ["eu-west-3"] }),
      at: name,
    },
    {
      title: "A resource through a provider of another region is there",
      stack: elsewhere({ region: "us-east-1" }),
      at: "images",
    },
    ...[{}, { region: null }, { region: "" }].map((inputs) => ({
      title: `A provider of region ${JSON.stringify(inputs)} leaves the choice to whoever deploys`,
      stack: elsewhere(inputs),
      at: "images",
      says: "dépendrait du poste qui déploie",
    })),
  ],
  unknown: [
    {
      title: "A region that only the deployment knows is not taken on trust",
      stack: spoil(guard, name, { region: unknown }),
      at: name,
    },
    {
      title: "Nor is the region of a provider",
      stack: elsewhere({ region: unknown }),
      at: "images",
    },
  ],
});

test("Where neither region nor provider is seen, nothing is claimed", async () => {
  const unseen = resource("aws:s3/bucket:Bucket", "images", {}, { provider: "none" });
  const findings = await judge(resourceIsInAnAgreedRegion, { stack: [...guard, unseen] });
  expect(findings.filter(({ urn }) => urn === unseen.urn)).toMatchObject([
    { status: "notApplicable" },
  ]);
});
