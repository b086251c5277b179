import * as pulumi from "@pulumi/pulumi";
import { contractDigest as digestOf } from "../contract";
import { buildGuard } from "./guard";
import { agreedProvider } from "./provider";
import { readSettings } from "./settings";

const settings = readSettings(new pulumi.Config("socle"));

if (settings.part !== "guard") {
  throw new pulumi.RunError(
    `part ${settings.part} is not built by this version of Socle: it builds guard`,
  );
}
buildGuard(settings, agreedProvider(settings.environment));

/** Says which text of the contract this stack was built from; a rule compares it with the one it checks. */
export const contractDigest = digestOf(settings.contract);
