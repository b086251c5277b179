import { policyDoesNotAllowEverything } from "../../../../policies/rules/access/policy-does-not-allow-everything";
import {
  accessStack,
  allow,
  boundaryArn,
  deny,
  entry,
  guardDeployer,
  policyOf,
  trusting,
  trustingJobs,
} from "../../../support/policies/access-stack";
import { judge, placeOf, ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  resource,
  spoil,
  unknown,
  without,
} from "../../../support/policies/stack";

const inline = "operate-inline";
const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
const arn = "arn:aws:iam::111122223333:policy/exploitation";
const star = (change: object = {}) => policyOf({ ...allow("*"), ...change });
/** A policy of the client's own that administrators hold. */
const policy = resource("aws:iam/policy:Policy", "exploitation", {
  name: "exploitation",
  policy: star(),
});
const attached = resource(
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "exploitation-role",
  {
    role: "lormont-production-admin",
    policyArn: arn,
  },
);
const own = [...accessStack, policy, attached];
const given = (document: unknown) => spoil(accessStack, inline, { policy: document });
const operator = accessStack.find(({ name }) => name === "operate")?.urn ?? "";

ruleCases(policyDoesNotAllowEverything, {
  keeps: [
    {
      title: "Only administrators, emergency access and the deployment of guard hold everything",
      stack: accessStack,
    },
    { title: "A policy of the client's own may give administrators everything", stack: own },
    {
      title:
        "Everything of some services, everything but IAM, or everything on one bucket is not everything",
      stack: given(
        policyOf(
          allow("s3:*"),
          allow("iam:*"),
          { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
          { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::images/*" },
        ),
      ),
    },
    { title: "Denying everything gives nothing", stack: given(policyOf(deny("*"))) },
    {
      title: "Whoever deploys guard by an identity of its own may hold everything",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: trusting([guardDeployer]),
      }),
    },
  ],
  breaks: [
    ...[
      ["Every action on every resource", star()],
      ["Several wildcards in a row are one", star({ Action: "*:*", Resource: ["arn:*"] })],
      ["A list that holds a wildcard among others", star({ Action: ["s3:GetObject", "*"] })],
      [
        "Everything but one harmless action",
        policyOf({ Effect: "Allow", NotAction: "s3:GetObject", Resource: "*" }),
      ],
      [
        "Everything on all but one resource",
        policyOf({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::images" }),
      ],
      [
        "A condition does not make everything less",
        star({ Condition: { Bool: { "aws:SecureTransport": "true" } } }),
      ],
      ["A policy without statements", JSON.stringify({ Version: "2012-10-17" })],
      ["A policy that is no JSON", "tout"],
    ].map(([title, document]) => ({
      title: `${title} is too much for an operator`,
      stack: given(document),
      at: inline,
      says: "tous les droits",
    })),
    {
      title: "AWS's own policy of administrators gives an operator everything",
      stack: spoil(accessStack, "operate-PowerUserAccess", { policyArn: administrator }),
      at: "operate-PowerUserAccess",
    },
    {
      title: "An administrator's role that an operator can take too is not the client's alone",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: policyOf(
          entry({
            AWS: [
              "arn:aws:iam::111122223333:user/julien.arrieta",
              "arn:aws:iam::999988887777:role/operateurs/nadia-etcheverry",
            ],
          }),
        ),
      }),
      at: "admin-AdministratorAccess",
    },
    {
      title: "A role that a service takes is not the client's alone",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: policyOf(entry({ Service: "ec2.amazonaws.com" })),
      }),
      at: "admin-AdministratorAccess",
    },
    {
      title: "A role that nobody can read the trust of is nobody's",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: "{" }),
      at: "admin-AdministratorAccess",
    },
    {
      title: "The pipeline of what the provider runs does not deploy guard",
      stack: accessStack,
      target: amended({
        access: {
          ...contract.access,
          ci: contract.access.ci.map((one) => ({
            ...one,
            deploys: { ...one.deploys, part: "operations" },
          })),
        },
      }),
      at: "deploy-guard-AdministratorAccess",
    },
    {
      title: "A pipeline with another subject does not deploy guard",
      stack: spoil(accessStack, "deploy-guard", {
        assumeRolePolicy: trustingJobs(["repo:verreries-lormont/socle:ref:refs/heads/main"]),
      }),
      at: "deploy-guard-AdministratorAccess",
    },
    {
      title: "A role that the stack does not show may be anybody's",
      stack: spoil(accessStack, "operate-PowerUserAccess", {
        policyArn: administrator,
        role: "ailleurs",
      }),
      at: "operate-PowerUserAccess",
    },
    {
      title: "A policy of the client's own that an operator holds gives everything",
      stack: spoil(own, "exploitation-role", { role: "lormont-production-operate" }),
      at: "exploitation",
    },
    {
      title: "A policy that nobody holds yet waits for somebody",
      stack: without(own, "exploitation-role"),
      at: "exploitation",
    },
    {
      title: "A boundary that is also given to a role is no boundary",
      stack: spoil(own, "exploitation-role", {
        role: "lormont-production-operate",
        policyArn: boundaryArn,
      }),
      at: ["boundary", "exploitation"],
    },
    {
      title: "Everything for a user is everything for whoever has its password",
      stack: [
        ...accessStack,
        resource("aws:iam/userPolicy:UserPolicy", "jean-tout", { user: "jean", policy: star() }),
        resource("aws:iam/groupPolicyAttachment:GroupPolicyAttachment", "groupe-tout", {
          group: "admins",
          policyArn: administrator,
        }),
      ],
      at: ["groupe-tout", "jean-tout"],
    },
    {
      title: "An attachment shared with a group gives it to people",
      stack: [
        ...accessStack,
        resource("aws:iam/policyAttachment:PolicyAttachment", "partage", {
          roles: ["lormont-production-admin"],
          groups: ["admins"],
          policyArn: administrator,
        }),
      ],
      at: "partage",
    },
    {
      title: "An attachment shared with a role that the stack does not show may be anybody's",
      stack: [
        ...accessStack,
        resource("aws:iam/policyAttachment:PolicyAttachment", "partage", {
          roles: ["lormont-production-admin", "ailleurs"],
          policyArn: administrator,
        }),
      ],
      at: "partage",
    },
    {
      title: "What waits for an operator's role gives it to the operator, before any name is known",
      stack: [
        ...accessStack,
        resource(
          "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          "a-venir",
          { role: unknown, policyArn: administrator },
          { more: { dependencies: [operator] } },
        ),
      ],
      at: "a-venir",
    },
    {
      title: "A policy whose number is not known yet is held by what waits for it",
      stack: [
        ...without(own, "exploitation-role"),
        resource(
          "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
          "a-venir",
          { role: "lormont-production-operate", policyArn: unknown },
          { more: { dependencies: [policy.urn] } },
        ),
      ],
      at: "exploitation",
    },
  ],
  unknown: [
    {
      title: "A policy that only the deployment knows is not taken on trust",
      stack: given(unknown),
      at: inline,
    },
    {
      title: "Which policy is attached may only be known by the deployment",
      stack: spoil(accessStack, "operate-PowerUserAccess", { policyArn: unknown }),
      at: "operate-PowerUserAccess",
    },
    {
      title: "Whose role gets everything may only be known by the deployment",
      stack: spoil(accessStack, "admin-AdministratorAccess", { role: unknown }),
      at: "admin-AdministratorAccess",
    },
    {
      title: "Who takes an administrator's role may only be known by the deployment",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: unknown }),
      at: "admin-AdministratorAccess",
    },
    {
      title: "A role whose boundary is not known yet may carry this one",
      stack: spoil(accessStack, "operate", { permissionsBoundary: unknown }),
      at: "boundary",
    },
  ],
});

test("A policy whose number is not known yet is not held against the administrators who wait for it", async () => {
  const stack = spoil(own, "exploitation-role", { policyArn: unknown }).map((one) =>
    one.name === "exploitation-role" ? { ...one, dependencies: [policy.urn] } : one,
  );
  const findings = await judge(policyDoesNotAllowEverything, { stack });
  expect(findings.filter(({ status }) => status !== "pass").map(placeOf)).toEqual([
    "exploitation-role",
  ]);
});

ruleCases(policyDoesNotAllowEverything, {
  keeps: [
    {
      title: "An attachment shared among the client's own roles is theirs",
      stack: [
        ...accessStack,
        resource("aws:iam/policyAttachment:PolicyAttachment", "partage", {
          roles: ["lormont-production-admin", "lormont-production-break-glass"],
          policyArn: administrator,
        }),
      ],
    },
  ],
  breaks: [],
});
