import { z } from "zod";
import { outcomes } from "./outcome";

const actor = z.object({
  party: z.enum(["client", "provider", "aws"]),
  name: z.string(),
  contact: z.string().optional().describe("The person or desk to call"),
});

const finding = z.object({
  rule: z.string().describe("Name of the policy"),
  control: z.string().describe("Id of the control in the catalogue"),
  urn: z.string(),
  item: z
    .string()
    .optional()
    .describe("What it is about where the URN does not say: a region, a decision"),
  outcome: z.enum(outcomes),
  blocks: z.boolean().describe("Whether this finding alone stops a deployment"),
  found: z.string().optional(),
  agreed: z.string().optional(),
  because: z
    .string()
    .optional()
    .describe("Who waived, declined or does it elsewhere, and until when"),
  actors: z.array(actor),
});

/** What `--format json` prints. Texts are in `language`; nothing in it is a secret. */
export const resultSchema = z.object({
  socle: z.literal(1).describe("Version of this form"),
  kind: z.enum(["preview", "verify"]),
  date: z.string().describe("The day judged on, UTC"),
  language: z.enum(["fr", "en"]),
  stacks: z
    .array(
      z.object({
        name: z.string(),
        environment: z.string(),
        accountId: z.string(),
        region: z.string(),
        part: z.enum(["guard", "operations"]),
        deployedBy: z.array(z.string()).describe("The only identities that may deploy it"),
      }),
    )
    .min(1)
    .describe("The stacks that were judged together"),
  exports: z
    .array(
      z.object({
        file: z.string(),
        stack: z.string(),
        writtenAt: z.string().optional(),
        pending: z.array(z.string()).describe("Operations that a deployment left unfinished"),
        outside: z
          .array(z.object({ type: z.string(), count: z.number() }))
          .describe("Resources of other providers, which no rule judges"),
      }),
    )
    .optional()
    .describe("What a check of exports was given: the provider's word, not the live account"),
  contract: z.object({
    file: z.string(),
    number: z.string(),
    version: z.string(),
    digest: z.string(),
  }),
  client: z.object({ id: z.string(), name: z.string() }),
  provider: z.object({ id: z.string(), name: z.string() }),
  tier: z.enum(["essential", "standard", "reinforced"]),
  plan: z.array(
    z.object({
      stack: z.string(),
      domain: z.string().describe("A domain of the catalogue, or `other`"),
      component: z.string().describe("Type of the component that holds the resources, or empty"),
      name: z.string(),
      resources: z.array(
        z.object({
          urn: z.string(),
          type: z.string(),
          name: z.string(),
          protect: z.boolean(),
          adopts: z.string().optional().describe("Id of the existing thing that is imported"),
          remediated: z.array(z.string()).optional().describe("Inputs that a rule set"),
          switches: z
            .record(z.string(), z.boolean())
            .optional()
            .describe("A list that AWS replaces as a whole: what is switched on, and what is off"),
        }),
      ),
    }),
  ),
  notExpanded: z.array(z.string()).describe("Remote components: what they hold is unknown here"),
  cost: z.object({
    monthlyUsd: z.number(),
    asOf: z.string(),
    display: z
      .object({ currency: z.string(), monthly: z.number(), rateDate: z.string() })
      .optional(),
    lines: z.array(
      z.object({
        type: z.string(),
        count: z.number(),
        monthlyUsd: z.number(),
        assumes: z.string().optional(),
        source: z.string(),
      }),
    ),
    notPriced: z.array(z.object({ type: z.string(), count: z.number() })),
  }),
  capabilities: z.array(
    z.object({
      environment: z.string(),
      name: z.string(),
      mode: z.enum(["create", "adopt", "external", "declined"]),
      because: z.string().optional(),
    }),
  ),
  controls: z.array(
    z.object({
      id: z.string(),
      domain: z.string(),
      title: z.string(),
      severity: z.enum(["low", "medium", "high", "critical"]),
      outcome: z.enum(outcomes),
      because: z
        .string()
        .optional()
        .describe("What was agreed beforehand, or why no rule can tell, where none can"),
    }),
  ),
  findings: z.array(finding),
  actions: z.array(
    z.object({
      actor,
      what: z.string(),
      before: z.string().optional().describe("The day by which"),
      control: z.string().optional(),
    }),
  ),
  blocked: z.boolean().describe("Whether a deployment would be refused"),
});

export type Result = z.infer<typeof resultSchema>;
