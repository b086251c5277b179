import { z } from "zod";
import { access } from "./sections/access";
import { account, capabilities } from "./sections/account";
import { display, language, plainWords, reference, regimes, tier } from "./sections/agreement";
import { backup } from "./sections/backup";
import { budgets, costAnomalies } from "./sections/budgets";
import { costCentres, environments } from "./sections/environments";
import { decision, responsibilities, waiver } from "./sections/governance";
import { logging } from "./sections/logging";
import { detection, network } from "./sections/network";
import { client, contacts, provider } from "./sections/parties";
import { dataProcessing, incident, patching, reversibility, service } from "./sections/service";

/** The whole contract, in the order a person would read it. Unknown keys are refused everywhere. */
export const contractSchema = z.strictObject({
  socle: z.literal(1, { error: "must be 1, the version of the contract's form" }),
  reference,
  language,
  tier,
  display: display.optional(),
  client,
  provider,
  contacts,
  perimeter: plainWords,
  outOfScope: plainWords,
  clientDuties: plainWords,
  account,
  costCentres,
  environments,
  capabilities,
  responsibilities,
  budgets,
  costAnomalies,
  backup,
  access,
  logging,
  network: network.optional(),
  detection,
  service,
  incident,
  dataProcessing,
  reversibility,
  patching,
  regimes,
  decisions: z.array(decision, { error: "must be a list of decisions" }),
  waivers: z.array(waiver, { error: "must be a list of waivers" }).default([]),
});

export type Contract = z.infer<typeof contractSchema>;
export type Section = keyof Contract;
