import { z } from "zod";
import { matching, oneOf, region, sentence, slug, whole, yesOrNo } from "../fields";

/** Optional: many clients' networks exist already. */
export const network = z.strictObject({
  cidr: matching(
    /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!\/)|(?=\/))){4}\/(1[6-9]|2[0-8])$/,
    "must be an IPv4 block from /16 to /28: write it as 10.20.0.0/16",
  ),
  zones: whole("availability zones", 1, 4),
  natGateways: oneOf(["none", "single", "one-per-zone"]),
  flowLogs: yesOrNo("is the network's traffic logged?"),
  /** What the Internet may reach, by name and reason; anything else is a finding. */
  publicEntries: z
    .array(z.strictObject({ name: slug, port: whole("TCP port", 1, 65535), reason: sentence }))
    .default([]),
});

export const detection = z.strictObject({
  regions: z.array(region).min(1, { error: "must hold at least one region" }),
  features: z.array(oneOf(["s3", "eks", "malware", "rds", "lambda", "runtime"])).default([]),
  standards: z.array(oneOf(["fsbp", "cis-3.0", "cis-5.0"])).default([]),
  /** Findings from this severity on are told within the hours of the incident terms. */
  tellFrom: oneOf(["low", "medium", "high", "critical"]),
});
