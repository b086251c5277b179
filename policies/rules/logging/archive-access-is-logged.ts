import { isNamed } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { judgeArchives } from "./archives";

const agreed = say(
  "chaque accès à l'archive noté dans un autre espace de stockage",
  "each access to the archive noted in another bucket",
);

export const archiveAccessIsLogged = stackRule({
  name: "archive-access-is-logged",
  control: "LOG-05",
  reads: ["capabilities", "environments"],
  part: "guard",
  check: (stack, contract) =>
    judgeArchives(stack, contract, agreed, [
      {
        types: ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"],
        gap: say(
          "les accès à l'archive ne sont pas notés, ou le sont en elle-même",
          "accesses to the archive are not noted, or are in itself",
        ),
        holds: ({ targetBucket }, bucket) =>
          typeof targetBucket === "string" && isNamed(targetBucket) && targetBucket !== bucket,
      },
    ]),
});
