import { Analyzer } from "@pulumi/aws/accessanalyzer";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkDistinct, checkRegion, checkWhole } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import { baselineTags, checkOwnership } from "../support/tags";
import type { Ownership } from "../support/tags";

/** A region, and where its analyzer of external access comes from. */
export interface AnalyzedRegion {
  readonly region: string;
  /**
   * AWS allows one analyzer of the account in a region: adopt one that exists, by its name. It is left as it is, its tags
   * included, and stays when the stack goes.
   */
  readonly analyzer: "create" | { readonly adopt: string };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html */
export interface ExternalAnalyzersArgs {
  /** At least one, each once: an analyzer sees the resources of its own region. */
  readonly regions: readonly AnalyzedRegion[];
  /** 1 to 255 letters, digits or `_ . -`, a letter or `_` first. The analyzer of unused access adds `-unused` to it. */
  readonly analyzerName: string;
  /**
   * Days, 1 to 365, after which a right that nobody used is told. The analyzer is in the first of the regions, as users and
   * roles are the same in all; AWS charges for each user and role, every month.
   * @default unused access is not looked for
   */
  readonly unusedAccessAgeDays?: number;
  readonly ownership: Ownership;
}

const token = "socle:access:ExternalAnalyzers";
const suffix = "-unused";

/** What is reachable from outside the account, told region by region, free of charge. */
export class ExternalAnalyzers extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: ExternalAnalyzersArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const { analyzerName, regions, unusedAccessAgeDays } = args;
    const tags = baselineTags(args.ownership);
    const type = "ACCOUNT";
    for (const { region, analyzer } of regions)
      if (analyzer === "create")
        new Analyzer(`${name}-${region}`, { region, analyzerName, type, tags }, { parent: this });
      else
        new Analyzer(
          `${name}-${region}`,
          { region, analyzerName: analyzer.adopt, type },
          {
            parent: this,
            // The provider imports from another region than its own where the id ends with @<region>.
            ...enrolmentOptions("adopt", `${analyzer.adopt}@${region}`, adoptedProperties),
          },
        );
    const first = regions[0];
    if (unusedAccessAgeDays !== undefined && first !== undefined)
      new Analyzer(
        `${name}${suffix}`,
        {
          region: first.region,
          analyzerName: `${analyzerName}${suffix}`,
          type: "ACCOUNT_UNUSED_ACCESS",
          configuration: { unusedAccess: { unusedAccessAge: unusedAccessAgeDays } },
          tags,
        },
        { parent: this },
      );

    this.registerOutputs({});
  }
}

/** All that an analyzer has: nothing of an adopted one is changed. */
const adoptedProperties = ["analyzerName", "type", "configuration", "tags"];

function validate(name: string, args: ExternalAnalyzersArgs): void {
  const { analyzerName, regions, unusedAccessAgeDays } = args;
  const problems = new Problems(token, name);
  const path = (index: number) => `regions[${index}].region`;
  if (regions.length === 0)
    problems.add("regions", "must name at least one region", regions, "write eu-west-3");
  regions.forEach(({ region, analyzer }, index) => {
    checkRegion(problems, path(index), region);
    if (analyzer !== "create")
      checkAnalyzerName(problems, `regions[${index}].analyzer.adopt`, analyzer.adopt, 255);
  });
  checkDistinct(
    problems,
    regions.map(({ region }) => region),
    path,
    "remove one of the two",
  );
  const longest = unusedAccessAgeDays === undefined ? 255 : 255 - suffix.length;
  checkAnalyzerName(problems, "analyzerName", analyzerName, longest);
  if (unusedAccessAgeDays !== undefined)
    checkWhole(
      problems,
      "unusedAccessAgeDays",
      unusedAccessAgeDays,
      [1, 365],
      "AWS looks a year back at most",
    );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

/** @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html */
function checkAnalyzerName(problems: Problems, path: string, name: string, longest: number): void {
  if (!/^[A-Za-z_][\w.-]*$/.test(name) || name.length > longest)
    problems.add(
      path,
      `must be 1 to ${longest} letters, digits or _ . -, a letter or _ first`,
      name,
      "shorten it or replace what AWS does not take",
    );
}
