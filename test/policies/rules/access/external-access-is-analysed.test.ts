import { externalAccessIsAnalysed } from "../../../../policies/rules/access/external-access-is-analysed";
import { accessStack } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, rootName, spoil, unknown, without } from "../../../support/policies/stack";

const region = "eu-central-1";
const name = `analyzer-${region}`;
const unused = resource("aws:accessanalyzer/analyzer:Analyzer", "inutilise", {
  region: "eu-west-3",
  analyzerName: "inutilise",
  type: "ACCOUNT_UNUSED_ACCESS",
});

ruleCases(externalAccessIsAnalysed, {
  keeps: [
    { title: "Each allowed region has an analyzer of external access", stack: accessStack },
    {
      title: "An analyzer of the whole organisation sees the account too",
      stack: spoil(accessStack, name, { type: "ORGANIZATION" }),
    },
    {
      title: "An analyzer is of the account unless it says otherwise",
      stack: spoil(accessStack, name, { type: undefined }),
    },
    {
      title: "An analyzer that names no region is in that of its provider",
      stack: spoil(accessStack, "analyzer-eu-west-3", { region: undefined }),
    },
    { title: "An analyzer of unused access may come beside it", stack: [...accessStack, unused] },
  ],
  breaks: [
    {
      title: "A region without analyzer shares unseen",
      stack: without(accessStack, name),
      at: `${rootName} ${region}`,
      says: `rien en ${region}`,
    },
    {
      title: "An analyzer of unused access sees nothing from outside",
      stack: spoil(accessStack, name, { type: "ACCOUNT_UNUSED_ACCESS" }),
      at: `${rootName} ${region}`,
    },
    {
      title: "An analyzer in a region nobody agreed on does not stand in for another",
      stack: spoil(accessStack, name, { region: "us-east-1" }),
      at: `${rootName} ${region}`,
    },
  ],
  unknown: [
    {
      title: "An analyzer of a kind that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, name, { type: unknown }),
      at: name,
    },
    {
      title: "While an analyzer's region is not known, nobody says that a region lacks one",
      stack: spoil(accessStack, name, { region: unknown }),
      at: name,
    },
  ],
});
