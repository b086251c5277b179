import type { Text } from "../../../contract/agreed";
import { statementsOf } from "../../iam-document";
import { lookup } from "../../lookup";
import { isNamed, ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { bucketPolicyType, judgeArchives, type Setting } from "./archives";
import { holdersOf, leaveToTheClient, letIn, type Holders } from "./holders";
import { keepsItsOwn, trailsOf } from "./trails";

const agreed = say(
  "personne n'efface les journaux, ni leur clé, que les administrateurs du client",
  "nobody deletes the logs, or their key, but the client's administrators",
);
const open: Readonly<Record<"deletion" | "entry", Text>> = {
  deletion: say(
    "d'autres que les administrateurs du client peuvent effacer",
    "others than the client's administrators may delete",
  ),
  entry: say("le prestataire peut y entrer", "the provider may enter"),
};

/** What deletes logs, or lets somebody delete them later. With Object Lock, S3 refuses to suspend versions. */
const deletionOfFiles = [
  "s3:BypassGovernanceRetention",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
];
const deletionByTheBucket = [
  "s3:DeleteBucket",
  "s3:DeleteBucketPolicy",
  "s3:PutBucketObjectLockConfiguration",
  "s3:PutBucketPolicy",
  "s3:PutLifecycleConfiguration",
];
const deletionOfTheKey = ["kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"];

export const archiveKeepsOperatorsOut = stackRule({
  name: "archive-keeps-operators-out",
  control: "LOG-04",
  reads: ["access", "account", "capabilities", "environments", "provider"],
  part: "guard",
  check(stack, contract) {
    const holders = holdersOf(stack, contract);
    const partition = contract.environments[contract.terms.environment]?.partition ?? "aws";
    const archives = judgeArchives(stack, contract, agreed, bucketSettings(holders, partition));
    const keys = lookup(ofType(stack.resources, "aws:kms/key:Key"), ({ props }) => props["arn"]);
    const ofTrails = perResource(trailsOf(stack), (trail) => {
      const arn = trail.props["kmsKeyId"];
      if (!isNamed(arn) || keepsItsOwn(trail, "kmsKeyId", contract)) return [];
      const known = keys.of(arn);
      const found = say("leur clé n'est pas dans la pile", "their key is not in the stack");
      return known.length > 0
        ? perResource(known, (key) => judgeKey(key, holders))
        : [...keys.absence(violation(trail, { found, agreed })), ...keys.unreadable];
    });
    return [...archives, ...ofTrails];
  },
});

function bucketSettings(holders: Holders, partition: string): Setting[] {
  return [
    {
      types: [bucketPolicyType],
      gap: open.deletion,
      holds({ policy }, name) {
        const statements = statementsOf(policy) ?? [];
        const bucket = `arn:${partition}:s3:::${name}`;
        const isKept = (action: string, resource: string) =>
          leaveToTheClient(statements, action, resource, holders);
        return (
          deletionByTheBucket.every((action) => isKept(action, bucket)) &&
          deletionOfFiles.every((action) => isKept(action, `${bucket}/AWSLogs`))
        );
      },
    },
    {
      types: [bucketPolicyType],
      gap: open.entry,
      holds({ policy }) {
        const statements = statementsOf(policy);
        return statements !== undefined && !letIn(statements, holders);
      },
    },
  ];
}

/** A key's policy is about that key, whatever resource it names. */
function judgeKey(key: Resource, holders: Holders): Verdict {
  const statements = statementsOf(key.props["policy"]);
  const isKept =
    statements !== undefined &&
    deletionOfTheKey.every((action) => leaveToTheClient(statements, action, "*", holders));
  if (!isKept) return violation(key, { found: open.deletion, agreed });
  return letIn(statements, holders) ? violation(key, { found: open.entry, agreed }) : pass(key);
}
