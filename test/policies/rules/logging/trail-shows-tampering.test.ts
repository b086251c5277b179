import { trailShowsTampering } from "../../../../policies/rules/logging/trail-shows-tampering";
import { remediator } from "../../../../verify/remediate";
import { loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import { one, spoil, target, unknown } from "../../../support/policies/stack";

const name = "trail-trail";
const changed = (enableLogFileValidation: unknown) =>
  spoil(loggingAlone, name, { enableLogFileValidation });

loggingCases(trailShowsTampering, {
  keeps: [{ title: "CloudTrail signs what it writes" }],
  breaks: [
    {
      title: "A trail that signs nothing can be touched up",
      stack: changed(false),
      at: name,
      says: "enableLogFileValidation",
    },
    { title: "A trail that does not say signs nothing", stack: changed(undefined), at: name },
    { title: "A text is not a yes", stack: changed("true"), at: name },
  ],
  unknown: [
    {
      title: "What only the deployment knows is not taken on trust",
      stack: changed(unknown),
      at: name,
    },
  ],
});

test("A trail that signs nothing is set to sign, and one that signs is left alone", () => {
  const mended = (enabled: boolean) =>
    remediator([trailShowsTampering], target).remediate(one(changed(enabled), name))?.[
      "enableLogFileValidation"
    ];
  expect([mended(false), mended(true)]).toEqual([true, undefined]);
});
