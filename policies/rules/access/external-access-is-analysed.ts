import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation, type Verdict } from "../../verdict";

const type = "aws:accessanalyzer/analyzer:Analyzer";
/** Those that look for access from outside; the others look for unused or internal access. */
const external = ["ACCOUNT", "ORGANIZATION"];
const agreed = say(
  "un analyseur de type ACCOUNT dans chaque région autorisée",
  "an analyzer of type ACCOUNT in each allowed region",
);

export const externalAccessIsAnalysed = stackRule({
  name: "external-access-is-analysed",
  control: "IAM-10",
  reads: ["environments"],
  part: "guard",
  check(stack, { environments, terms }) {
    const analyzers = lookup(ofType(stack.resources, type), ({ props, provider }) =>
      external.some((one) => one === (props["type"] ?? "ACCOUNT"))
        ? (props["region"] ?? provider?.props["region"])
        : undefined,
    );
    const regions = environments[terms.environment]?.allowedRegions ?? [];
    return regions
      .flatMap((region): readonly Verdict[] => {
        const here = analyzers.of(region);
        if (here.length > 0) return here.map((analyzer) => pass(analyzer, region));
        const found = say(`rien en ${region}`, `nothing in ${region}`);
        return analyzers.absence(violation(stack, { found, agreed }, region));
      })
      .concat(analyzers.unreadable);
  },
});
