import { z } from "zod";
import {
  contactId,
  day,
  httpsAddress,
  matching,
  oneOf,
  principal,
  sentence,
  whole,
  slug,
} from "../fields";
import { reservedGroups } from "../reserved-actions";
import { parts } from "./environments";

const person = z.strictObject({ contact: contactId, principal });

const operator = person.extend({
  does: oneOf(["operate", "backup", "support"]),
  until: day,
});

const numericId = matching(
  /^\d+$/,
  'must be the numeric id, digits in quotes: write it as "48151623"',
);

/** What the pipeline of a repository may deploy: one part of one environment. */
const deploys = z.strictObject({ environment: slug, part: oneOf(parts) });

const repository = z.discriminatedUnion(
  "platform",
  [
    z.strictObject({
      platform: z.literal("github"),
      deploys,
      repository: matching(
        /^[\w.-]+\/[\w.-]+$/,
        "must be owner/repository, without wildcard: write it as verrier/socle",
      ),
      /** Numeric ids, for repositories whose tokens carry the immutable subject form. */
      ownerId: numericId.optional(),
      repositoryId: numericId.optional(),
      deployEnvironment: matching(
        /^[\w.-]+$/,
        "must be the name of a GitHub environment, without wildcard: write it as production",
      ),
    }),
    z.strictObject({
      platform: z.literal("gitlab"),
      deploys,
      url: httpsAddress.default("https://gitlab.com"),
      project: matching(
        /^[\w.-]+(\/[\w.-]+)+$/,
        "must be group/project, without wildcard: write it as verrier/socle",
      ),
      deployBranch: matching(
        /^[\w./-]+$/,
        "must be the name of a branch, without wildcard: write it as main",
      ),
    }),
  ],
  {
    error:
      "must be a block with platform: github (with repository, deployEnvironment) or gitlab (with project, deployBranch)",
  },
);

/** Who can enter, to do what. `ended` takes every right of the provider away and destroys nothing. */
export const access = z
  .strictObject({
    providerAccess: oneOf(["active", "exiting", "ended"]),
    providerAccessEndsOn: day.optional(),
    /** Unique for each client, chosen by the provider; not a secret. */
    externalId: matching(
      /^[\w+=,.@:/-]{2,1224}$/,
      "must be 2 to 1224 letters, digits or + = , . @ : / - (AWS's rule), in quotes if it holds only digits",
    ),
    sessionHours: whole("hours", 1, 12),
    reservedActions: z.strictObject({
      /** What the provider may never change, whatever its role. */
      groups: z.array(oneOf(reservedGroups)).min(1, {
        error: `must name at least one group of actions: ${reservedGroups.join(", ")}`,
      }),
      /** More actions, in AWS's words. */
      also: z
        .array(
          matching(
            /^[a-z0-9-]+:[A-Za-z]+$/,
            "must be one AWS action, without wildcard: write it as ec2:DeleteVpc",
          ),
        )
        .default([]),
    }),
    admins: z.array(person).min(1, { error: "must name at least one administrator of the client" }),
    auditors: z.array(person).default([]),
    operators: z.array(operator).default([]),
    breakGlass: z.strictObject({
      holders: z.array(person).min(1),
      sealedAt: sentence,
      lastTestedOn: day.optional(),
    }),
    ci: z.array(repository).default([]),
    reviewEveryMonths: whole("months", 1, 12),
    lastReviewedOn: day.optional(),
  })
  .refine((all) => all.providerAccess === "active" || all.providerAccessEndsOn !== undefined, {
    path: ["providerAccessEndsOn"],
    error: "must be a date when providerAccess is exiting or ended: write it as 2026-03-31",
  });
