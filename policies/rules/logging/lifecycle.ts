import { isAbsent, list, member } from "../../props";
import { say } from "../../text";
import type { Setting } from "./archives";

/** An expiration only hides a file where there are versions: another action deletes it, within a month of ours. */
const longestHiddenDays = 31;

/** Every file of a bucket goes after so many days, neither sooner nor later. */
export function expiresAfter(days: number): Setting {
  return {
    types: [
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
    ],
    gap: say("autre durée dans l'archive", "another retention in the archive"),
    holds({ rules }) {
      const enabled = list(rules).filter((rule) => member(rule, "status") === "Enabled");
      const general = enabled.filter(isOfEveryFile);
      return (
        enabled.every((rule) => [undefined, days].includes(expirationIn(rule))) &&
        general.some((rule) => expirationIn(rule) !== undefined) &&
        general.some(deletesWhatIsHidden)
      );
    },
  };
}

/** Days after which a rule deletes; `NaN` where it says so in a way that is no number of days. */
function expirationIn(rule: unknown): number | undefined {
  const expiration = member(rule, "expiration");
  const [days, date] = [member(expiration, "days"), member(expiration, "date")];
  if (!isAbsent(date)) return Number.NaN;
  // The provider reads back a rule on delete markers as one of zero days.
  if (isAbsent(days) || days === 0) return undefined;
  return typeof days === "number" ? days : Number.NaN;
}

function isOfEveryFile(rule: unknown): boolean {
  const filter = member(rule, "filter");
  const narrowing = ["and", "tag", "objectSizeGreaterThan", "objectSizeLessThan"];
  return (
    [member(rule, "prefix"), member(filter, "prefix")].every(
      (one) => isAbsent(one) || one === "",
    ) && narrowing.every((one) => isAbsent(member(filter, one)))
  );
}

function deletesWhatIsHidden(rule: unknown): boolean {
  const hidden = member(rule, "noncurrentVersionExpiration");
  const days = member(hidden, "noncurrentDays");
  return (
    typeof days === "number" &&
    days <= longestHiddenDays &&
    isAbsent(member(hidden, "newerNoncurrentVersions"))
  );
}
