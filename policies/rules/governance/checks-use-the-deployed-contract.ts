import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

/** The output by which a program says which contract it was built from. */
const digestOutput = "contractDigest";

export const checksUseTheDeployedContract = stackRule({
  name: "checks-use-the-deployed-contract",
  control: "GOV-07",
  reads: ["reference"],
  check(stack, { reference, terms }) {
    const root = stack.resources.find((resource) => resource.type === "pulumi:pulumi:Stack");
    if (root?.props[digestOutput] === terms.digest) return [pass(stack)];
    const short = terms.digest.slice(0, 12);
    return [
      violation(stack, {
        found: say(
          "la pile a été construite d'après un autre texte du contrat, ou ne dit pas lequel",
          "the stack was built from another text of the contract, or does not say which",
        ),
        agreed: say(
          `le contrat ${reference.number}, version ${reference.version} (empreinte ${short})`,
          `contract ${reference.number}, version ${reference.version} (digest ${short})`,
        ),
      }),
    ];
  },
});
