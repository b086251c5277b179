import { stackRule } from "../../rule";
import { say } from "../../text";
import { lockedAs, onlyOverTls, publicAccessBlock, versioning } from "./archive-settings";
import { judgeArchives } from "./archives";

export const archiveIsPrivateAndLocked = stackRule({
  name: "archive-is-private-and-locked",
  control: "LOG-04",
  reads: ["capabilities", "environments", "logging"],
  part: "guard",
  check(stack, contract) {
    const { lock, retentionMonths } = contract.logging;
    const partition = contract.environments[contract.terms.environment]?.partition ?? "aws";
    const agreed =
      lock.mode === "none"
        ? say(
            "fermée au public et au trafic en clair, avec toutes ses versions",
            "closed to the public and to clear traffic, with all its versions",
          )
        : say(
            `fermée au public et au trafic en clair, avec toutes ses versions, et verrouillée ${lock.months} mois (${lock.mode})`,
            `closed to the public and to clear traffic, with all its versions, and locked ${lock.months} months (${lock.mode})`,
          );
    return judgeArchives(stack, contract, agreed, [
      publicAccessBlock,
      versioning,
      onlyOverTls(partition),
      ...(lock.mode === "none" ? [] : [lockedAs(lock, retentionMonths)]),
    ]);
  },
});
