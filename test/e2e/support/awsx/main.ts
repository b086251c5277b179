import { main } from "@pulumi/pulumi/provider";
import { endWithParent } from "../plugins/serve";
import { Vpc } from "./vpc";

/** `pulumi-resource-awsx`: a remote component is built here, in the place of its plugin. */
void main(
  {
    version: "3.9.0",
    construct: async (name, type, inputs, options) => {
      if (type !== "awsx:ec2:Vpc") throw new Error(`the awsx stand-in does not know ${type}`);
      const vpc = new Vpc(name, inputs, options);
      return { urn: vpc.urn, state: vpc.outputs };
    },
  },
  process.argv.slice(2),
);

// The SDK's helper serves on after its engine was killed.
endWithParent();
