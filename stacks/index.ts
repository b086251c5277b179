import * as pulumi from "@pulumi/pulumi";
import { contractDigest as digestOf } from "../contract";
import { buildGuard } from "./guard";
import { buildOperations } from "./operations";
import { agreedProvider } from "./provider";
import { readSettings } from "./settings";

const settings = readSettings(new pulumi.Config("socle"));
const provider = agreedProvider(settings.environment);

if (settings.part === "guard") buildGuard(settings, provider);
else buildOperations(settings, provider);

/** Says which text of the contract this stack was built from; a rule compares it with the one it checks. */
export const contractDigest = digestOf(settings.contract);
