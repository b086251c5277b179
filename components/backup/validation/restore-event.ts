import type { TestableType } from "../restore-tests/restore-metadata";
import { restoreTestName } from "../restore-tests/restore-test-name";
import { arnOf, type Place } from "./names";

/**
 * The end of a restore that a plan made to test a backup. AWS tells it as well as it can: it may come late, twice, or never.
 * @param planPrefix See `RestoreTestsArgs.planPrefix`: AWS adds a suffix to the plan's name.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 */
export function restoreEnded(
  place: Place,
  planPrefix: string,
  types: readonly TestableType[],
): string {
  const plans = arnOf(place, "backup", `restore-testing-plan:${restoreTestName(planPrefix)}_`);
  return JSON.stringify({
    source: ["aws.backup"],
    "detail-type": ["Restore Job State Change"],
    detail: {
      status: ["COMPLETED"],
      resourceType: types,
      restoreTestingPlanArn: [{ prefix: plans }],
    },
  });
}

/** What is put in the queue: AWS is asked for the rest, by whoever reads it. */
export const messageOfEvent = {
  inputPaths: { id: "$.detail.restoreJobId" },
  inputTemplate: `{"restoreJobId":"<id>"}`,
} as const;
