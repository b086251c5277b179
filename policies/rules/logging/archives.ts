import type { Text } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import type { Agreed } from "../../rule";
import type { Props, Resource, Stack } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { keepsItsOwn, trailsOf } from "./trails";

export const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];
export const bucketPolicyType = "aws:s3/bucketPolicy:BucketPolicy";

/** Something that must hold of a bucket, and the kind of resource that sets it beside the bucket. */
export interface Setting {
  readonly types: readonly string[];
  /** What is said where it does not hold, or where nothing sets it. */
  readonly gap: Text;
  holds(props: Props, bucket: string): boolean;
}

/**
 * Judges the settings of the bucket that each trail writes to. What the bucket's own deprecated inputs set is not read: AWS
 * computes those that a program leaves out, so that a preview could not tell.
 */
export function judgeArchives(
  stack: Stack,
  contract: Agreed<"capabilities" | "environments">,
  agreed: Text,
  settings: readonly Setting[],
): Verdict[] {
  const buckets = lookup(ofType(stack.resources, ...bucketTypes), ({ props }) => props["bucket"]);
  return perResource(trailsOf(stack), (trail) => {
    const name = trail.props["s3BucketName"];
    const bucket = typeof name === "string" ? buckets.of(name)[0] : undefined;
    if (typeof name === "string" && bucket !== undefined)
      return settings.flatMap((setting) => judge(stack, { bucket, name, setting, agreed }));
    if (keepsItsOwn(trail, "s3BucketName", contract)) {
      const because = say(
        "repris tel quel : son archive n'est pas gérée ici",
        "taken over as it is: its archive is not managed here",
      );
      return notApplicable(trail, because);
    }
    const found = say(
      "l'archive de ce journal n'est pas dans la pile",
      "the archive of this trail is not in the stack",
    );
    return [...buckets.absence(violation(trail, { found, agreed })), ...buckets.unreadable];
  });
}

interface Archive {
  readonly bucket: Resource;
  readonly name: string;
  readonly setting: Setting;
  readonly agreed: Text;
}

function judge(stack: Stack, { bucket, name, setting, agreed }: Archive): readonly Verdict[] {
  const set = lookup(ofType(stack.resources, ...setting.types), ({ props }) => props["bucket"]);
  const broken = { found: setting.gap, agreed };
  const here = set.of(name);
  if (here.length === 0) return [...set.absence(violation(bucket, broken)), ...set.unreadable];
  return perResource(here, (one) =>
    setting.holds(one.props, name) ? pass(one) : violation(one, broken),
  );
}
