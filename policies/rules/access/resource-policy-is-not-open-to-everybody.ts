import { isAbsent } from "../../props";
import { resourceRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { isOpenPermission, isOpenPolicy } from "./exposure";

const permissionType = "aws:lambda/permission:Permission";

/** What carries a policy of its own, all in a property of the same name. */
const policyTypes = [
  "aws:backup/vaultPolicy:VaultPolicy",
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
  "aws:ecr/repositoryPolicy:RepositoryPolicy",
  "aws:kms/key:Key",
  "aws:kms/keyPolicy:KeyPolicy",
  "aws:s3/bucketPolicy:BucketPolicy",
  "aws:secretsmanager/secret:Secret",
  "aws:secretsmanager/secretPolicy:SecretPolicy",
  "aws:sns/topic:Topic",
  "aws:sns/topicPolicy:TopicPolicy",
  "aws:sqs/queue:Queue",
  "aws:sqs/queuePolicy:QueuePolicy",
];

export const resourcePolicyIsNotOpenToEverybody = resourceRule({
  name: "resource-policy-is-not-open-to-everybody",
  control: "IAM-14",
  reads: [],
  types: [...policyTypes, permissionType],
  check(resource) {
    if (!hasPolicy(resource))
      return notApplicable(
        resource,
        say("aucune politique n'est écrite ici", "no policy is written here"),
      );
    const open =
      resource.type === permissionType
        ? isOpenPermission(resource.props)
        : isOpenPolicy(resource.props["policy"]);
    return open
      ? violation(resource, {
          found: say(
            "une politique ouverte à tout le monde, ou illisible",
            "a policy that is open to everybody, or cannot be read",
          ),
          agreed: say(
            "des comptes ou des services désignés, ou une condition qui les désigne",
            "named accounts or services, or a condition that names them",
          ),
        })
      : pass(resource);
  },
});

/** Without one, AWS gives a queue, a topic, a secret or a key a policy for its own account. */
function hasPolicy({ type, props }: Resource): boolean {
  return type === permissionType || !(isAbsent(props["policy"]) || props["policy"] === "");
}
