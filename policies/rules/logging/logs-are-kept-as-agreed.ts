import { daysOfMonths } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { judgeArchives } from "./archives";
import { expiresAfter } from "./lifecycle";
import { logGroupsOf, logGroupType } from "./trails";

export const logsAreKeptAsAgreed = stackRule({
  name: "logs-are-kept-as-agreed",
  control: "LOG-06",
  reads: ["capabilities", "environments", "logging"],
  part: "guard",
  check(stack, contract) {
    const months = contract.logging.retentionMonths;
    const agreed = say(
      `journaux gardés ${months} mois, ni plus ni moins`,
      `logs kept ${months} months, neither more nor less`,
    );
    const named = lookup(ofType(stack.resources, logGroupType), ({ props }) => props["name"]);
    const groups = logGroupsOf(stack).names.flatMap((name): readonly Verdict[] => {
      const here = named.of(name);
      if (here.length === 0) {
        const found = say(
          "le groupe de CloudWatch de ce journal n'est pas dans la pile",
          "the log group of the trail is not in the stack",
        );
        return [...named.absence(violation(stack, { found, agreed })), ...named.unreadable];
      }
      const found = say("autre durée dans CloudWatch", "another retention in CloudWatch");
      return perResource(here, (group) =>
        group.props["retentionInDays"] === logGroupDays(months)
          ? pass(group)
          : violation(group, { found, agreed }),
      );
    });
    return [
      ...judgeArchives(stack, contract, agreed, [expiresAfter(daysOfMonths(months))]),
      ...groups,
    ];
  },
});

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/** CloudWatch keeps logs for one of its own durations: the first that holds so many months of 30 days, as it counts them. */
function logGroupDays(months: number): number | undefined {
  return retentions.find((days) => days >= months * 30);
}
