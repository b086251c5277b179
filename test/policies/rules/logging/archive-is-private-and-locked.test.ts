import fc from "fast-check";
import { archiveIsPrivateAndLocked } from "../../../../policies/rules/logging/archive-is-private-and-locked";
import { evaluate } from "../../../../verify/evaluate";
import { archiveStatements, policyOf } from "../../../support/policies/logging-policies";
import {
  created,
  loggingAlone,
  loggingCases,
  trailIs,
} from "../../../support/policies/logging-cases";
import { contract, one, spoil, target, unknown, without } from "../../../support/policies/stack";

const archive = "archive-bucket";
const setting = (suffix: string) => `${archive}-${suffix}`;
const settings = [
  ["public-access", "it may become public", { blockPublicPolicy: false }, "publique"],
  ["versioning", "what is overwritten is lost", versions("Suspended"), "versions inactives"],
  ["policy", "it takes clear traffic", { policy: policyOf(archiveStatements.write) }, "en clair"],
  ["lock", "anything can be deleted at once", locked({ mode: "GOVERNANCE", days: 364 }), "verrou"],
] as const;

function versions(status: string) {
  return { versioningConfiguration: { status } };
}

function locked(defaultRetention: object) {
  return { rule: { defaultRetention } };
}

const lockedBy = (retention: object) => spoil(loggingAlone, setting("lock"), locked(retention));
const ruledBy = (...statements: object[]) =>
  spoil(loggingAlone, setting("policy"), { policy: policyOf(...statements) });
const lock = (mode: "none" | "governance" | "compliance", months: number) =>
  created({ logging: { ...contract.logging, lock: { mode, months } } });
const { tls } = archiveStatements;
const onlySome = { StringEquals: { "aws:PrincipalAccount": "999988887777" } };

/** The archive kept out of the stack, as with a trail that is taken over. */
const elsewhere = spoil(loggingAlone, "trail-trail", { s3BucketName: "journaux-2021" });
const leftAlone = elsewhere.map((each) =>
  each === one(elsewhere, "trail-trail") ? { ...each, ignoreChanges: ["s3BucketName"] } : each,
);
const adopting = trailIs({ mode: "adopt", bucket: "journaux-2021" });

loggingCases(archiveIsPrivateAndLocked, {
  keeps: [
    { title: "The archive is private, and locked for a year" },
    {
      title: "A lock of one year is one of 365 days",
      stack: lockedBy({ mode: "GOVERNANCE", years: 1 }),
    },
    {
      title: "A stricter lock does what was agreed",
      stack: lockedBy({ mode: "COMPLIANCE", days: 365 }),
    },
    {
      title: "Where no lock was agreed, none is asked for",
      stack: without(loggingAlone, setting("lock")),
      target: lock("none", 0),
    },
    {
      title: "A refusal may be written for everybody in short",
      stack: ruledBy(archiveStatements.write, { ...tls, Principal: "*", Action: "*" }),
    },
  ],
  breaks: [
    ...settings.flatMap(([suffix, so, change, says]) => [
      {
        title: `The archive without its ${suffix}: ${so}`,
        stack: without(loggingAlone, setting(suffix)),
        at: archive,
        says,
      },
      {
        title: `The archive with another ${suffix}: ${so}`,
        stack: spoil(loggingAlone, setting(suffix), change),
        at: setting(suffix),
        says,
      },
      {
        title: `The ${suffix} of another bucket is not the archive's`,
        stack: spoil(loggingAlone, setting(suffix), { bucket: "autre" }),
        at: archive,
        says,
      },
    ]),
    ...(
      [
        ["lets some in", { ...tls, Principal: { AWS: ["arn:aws:iam::111122223333:root"] } }],
        ["spares some", { ...tls, Principal: undefined, NotPrincipal: { AWS: ["*"] } }],
        ["forgets the files", { ...tls, Resource: tls.Resource.slice(0, 1) }],
        ["forgets the list of files", { ...tls, Resource: tls.Resource.slice(1) }],
        ["forgets what is read", { ...tls, Action: ["s3:PutObject", "s3:ListBucket"] }],
        ["allows", { ...tls, Effect: "Allow" }],
        ["refuses the encrypted traffic", { ...tls, Condition: transport("true") }],
        ["asks for more", { ...tls, Condition: { ...tls.Condition, ...onlySome } }],
        ["has no condition", { ...tls, Condition: undefined }],
      ] as const
    ).map(([what, statement]) => ({
      title: `A refusal of clear traffic that ${what} is none`,
      stack: ruledBy(statement),
      at: setting("policy"),
    })),
    {
      title: "A policy that cannot be read refuses nothing",
      stack: spoil(loggingAlone, setting("policy"), { policy: "{" }),
      at: setting("policy"),
    },
    {
      title: "A lock that the provider may lift is not one that nobody may",
      target: lock("compliance", 12),
      at: setting("lock"),
      says: "verrou",
    },
    {
      title: "A lock past the day when files must go keeps personal data too long",
      stack: lockedBy({ mode: "GOVERNANCE", days: 366 }),
      at: setting("lock"),
    },
    ...[{ mode: "GOVERNANCE" }, { mode: "GOVERNANCE", days: "365" }, { days: 365 }].map(
      (retention) => ({
        title: `A lock of ${JSON.stringify(retention)} is none`,
        stack: lockedBy(retention),
        at: setting("lock"),
      }),
    ),
    {
      title: "An archive that is in no stack cannot be checked",
      stack: elsewhere,
      at: "trail-trail",
      says: "n'est pas dans la pile",
    },
    {
      title: "A trail whose archive is left alone must be one that the contract takes over",
      stack: leftAlone,
      at: "trail-trail",
    },
  ],
  unknown: [
    ...(
      [
        ["public-access", "blockPublicAcls"],
        ["versioning", "versioningConfiguration"],
        ["policy", "policy"],
        ["lock", "rule"],
      ] as const
    ).flatMap(([suffix, property]) => [
      {
        title: `Where only the deployment knows the ${property}, it is not taken on trust`,
        stack: spoil(loggingAlone, setting(suffix), { [property]: unknown }),
        at: setting(suffix),
      },
      {
        title: `While the bucket of a ${suffix} is not known, nobody says that the archive has none`,
        stack: spoil(loggingAlone, setting(suffix), { bucket: unknown }),
        at: setting(suffix),
      },
    ]),
    {
      title: "A bucket that only the deployment knows may be any",
      stack: spoil(loggingAlone, "trail-trail", { s3BucketName: unknown }),
      at: "trail-trail",
    },
  ],
  notApplicable: [
    {
      title: "The archive of a trail taken over stays as it is",
      stack: leftAlone,
      target: adopting,
      at: "trail-trail",
    },
  ],
});

function transport(value: string) {
  return { Bool: { "aws:SecureTransport": value } };
}

test("A lock is kept from the agreed months on, up to the retention", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 12 }),
      (days, months) => {
        const stack = lockedBy({ mode: "GOVERNANCE", days });
        const findings = evaluate([archiveIsPrivateAndLocked], stack, {
          ...target,
          contract: lock("governance", months).contract,
        });
        const isKept = findings.every(({ status }) => status === "pass");
        expect(isKept).toBe(days * 12 >= months * 365 && days <= 365);
      },
    ),
    {
      examples: [
        [365, 12],
        [364, 12],
        [366, 12],
      ],
    },
  );
});
