import { checksUseTheDeployedContract } from "../../../../policies/rules/governance/checks-use-the-deployed-contract";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  rootName,
  spoil,
  target,
  unknown,
} from "../../../support/policies/stack";

ruleCases(checksUseTheDeployedContract, {
  keeps: [
    { title: "The contract deployed is the client's own copy" },
    {
      title: "It must be so in each part of the environment",
      target: { ...target, part: "operations" },
    },
  ],
  breaks: [
    {
      title: "A contract changed by one word after the deployment is told",
      target: amended({ perimeter: [...contract.perimeter, "Un mot de plus."] }),
      at: rootName,
      says: "un autre texte du contrat",
    },
    {
      title: "A stack that does not say its contract is told",
      stack: spoil(guard, rootName, { contractDigest: undefined }),
      at: rootName,
    },
    {
      title: "The digest of something else is told",
      stack: spoil(guard, rootName, { contractDigest: "0".repeat(64) }),
      at: rootName,
    },
    {
      title: "A digest in capitals is not what the program says",
      stack: spoil(guard, rootName, ({ contractDigest, ...more }) => ({
        ...more,
        ...(contractDigest === undefined
          ? {}
          : { contractDigest: String(contractDigest).toUpperCase() }),
      })),
      at: rootName,
    },
    {
      title: "In the other part too, another text is told",
      stack: spoil(guard, rootName, { contractDigest: "autre" }),
      target: { ...target, part: "operations" },
      at: rootName,
    },
  ],
  unknown: [
    {
      title: "A digest that only the deployment knows is not taken on trust",
      stack: spoil(guard, rootName, { contractDigest: unknown }),
      at: rootName,
    },
  ],
});
