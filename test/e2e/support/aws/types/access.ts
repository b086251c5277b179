import { object, text, type ResourceType } from "../resource-type";
import { identityTypes } from "./access/identities";
import { policyTypes } from "./access/policies";
import { roleTypes } from "./access/roles";
import { arn, named } from "./ids";
import { inRegion, taken } from "./refusals";

const analyzer = "aws:accessanalyzer/analyzer:Analyzer";

/** Roles, policies, identity providers, analyzers. */
export const accessTypes: Readonly<Record<string, ResourceType>> = {
  ...identityTypes,
  ...policyTypes,
  ...roleTypes,
  [analyzer]: {
    // ForceNew in internal/service/accessanalyzer/analyzer.go
    replacedBy: ["analyzerName", "type", "configuration"],
    ...named("analyzerName"),
    computed: (wanted, id) => ({ arn: arn(wanted, "access-analyzer", `analyzer/${id}`) }),
    calls: ({ inputs }) => [
      {
        service: "accessanalyzer",
        operation: "CreateAnalyzer",
        input: {
          analyzerName: inputs.analyzerName,
          type: inputs.type,
          // The SDK has AWS's own names.
          configuration: inputs.configuration,
          tags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      taken(analyzer, "analyzerName", {
        says: "ConflictException: the region has an analyzer of this name",
        source:
          "https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CreateAnalyzer.html",
      }),
      {
        says: "ServiceQuotaExceededException: the region has an analyzer of this type",
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html",
        applies: ({ inputs, region }, account) =>
          text(inputs.type).startsWith("ACCOUNT") &&
          inRegion(account, region, analyzer).some(
            ({ inputs: other }) => other.type === inputs.type,
          ),
      },
      {
        says: "ValidationException: unusedAccessAge must be between 1 and 365",
        source:
          "https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UnusedAccessConfiguration.html",
        applies: ({ inputs }) => {
          const { unusedAccessAge } = object(object(inputs.configuration).unusedAccess);
          return (
            typeof unusedAccessAge === "number" && (unusedAccessAge < 1 || unusedAccessAge > 365)
          );
        },
      },
    ],
  },
};
