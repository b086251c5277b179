import { isOfAnotherAccount, ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";

const type = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const switches = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
];
const agreed = say(
  "le blocage des accès publics du compte convenu, ses quatre réglages actifs",
  "the public access block of the agreed account, all four settings on",
);

export const accountBlocksPublicBuckets = stackRule({
  name: "account-blocks-public-buckets",
  control: "ACT-08",
  reads: ["environments"],
  part: "guard",
  check(stack, { environments, terms }) {
    const blocks = ofType(stack.resources, type);
    if (blocks.length === 0) {
      return [
        violation(stack, {
          found: say("aucun blocage dans cette pile", "no block in this stack"),
          agreed,
        }),
      ];
    }
    return perResource(blocks, (block) => {
      if (isOfAnotherAccount(block, environments[terms.environment]?.accountId)) {
        return violation(block, {
          found: say("il protège un autre compte", "it protects another account"),
          agreed,
        });
      }
      const off = switches.filter((one) => block.props[one] !== true);
      return off.length === 0
        ? pass(block)
        : violation(block, {
            found: say(`réglages inactifs : ${off.join(", ")}`, `settings off: ${off.join(", ")}`),
            agreed,
          });
    });
  },
});
