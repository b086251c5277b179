import { providerEntersWithItsExternalId } from "../../../../policies/rules/access/provider-enters-with-its-external-id";
import { accessStack, entry, policyOf, trusting } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, resource, spoil, unknown } from "../../../support/policies/stack";

const nadia = ["arn:aws:iam::999988887777:role/operateurs/nadia-etcheverry"];
const id = "altiplan-lormont-4c81d27e";
const entered = (Condition?: object) =>
  spoil(accessStack, "operate", { assumeRolePolicy: trusting(nadia, Condition) });
const broken = (title: string, Condition?: object) => ({
  title,
  stack: entered(Condition),
  at: "operate",
});

ruleCases(providerEntersWithItsExternalId, {
  keeps: [
    { title: "Each entry of the provider carries the external id", stack: accessStack },
    {
      title: "Other conditions may come with it, and AWS does not tell keys apart by case",
      stack: entered({
        StringEquals: { "STS:externalid": id },
        Bool: { "aws:MultiFactorAuthPresent": true },
      }),
    },
  ],
  breaks: [
    broken("An entry without condition opens to whoever deceives the provider"),
    broken("Another condition is not the external id", {
      Bool: { "aws:MultiFactorAuthPresent": "true" },
    }),
    broken("The agreed value in another condition is not the external id", {
      StringEquals: { "aws:PrincipalTag/client": id },
    }),
    broken("Another external id is another client's", {
      StringEquals: { "sts:ExternalId": "altiplan-autre" },
    }),
    broken("One id too many is one client too many", {
      StringEquals: { "sts:ExternalId": [id, "altiplan-autre"] },
    }),
    broken("No value at all is none", { StringEquals: { "sts:ExternalId": [] } }),
    broken("A wildcard is any id", { StringLike: { "sts:ExternalId": "*" } }),
    broken("An id that may be missing is not asked for", {
      StringEqualsIfExists: { "sts:ExternalId": id },
    }),
    {
      title: "One entry without the id is enough to enter without it",
      stack: spoil(accessStack, "operate", {
        assumeRolePolicy: policyOf(
          entry({ AWS: nadia }, { StringEquals: { "sts:ExternalId": id } }),
          entry({ AWS: "999988887777" }, undefined, ["sts:*"]),
        ),
      }),
      at: "operate",
    },
    {
      title: "A trust policy that cannot be read asks for nothing",
      stack: spoil(accessStack, "operate", { assumeRolePolicy: "{" }),
      at: "operate",
    },
    {
      title: "The client and the provider agreed on another id",
      stack: accessStack,
      target: amended({ access: { ...contract.access, externalId: "altiplan-lormont-2027" } }),
      at: ["backup", "deploy-operations", "operate", "support"],
    },
  ],
  unknown: [
    {
      title: "A trust policy that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, "operate", { assumeRolePolicy: unknown }),
      at: "operate",
    },
  ],
  notApplicable: [
    {
      title: "A role of a service is not the provider's",
      stack: [
        resource("aws:iam/role:Role", "fonction", {
          assumeRolePolicy: policyOf(entry({ Service: "lambda.amazonaws.com" })),
        }),
      ],
      at: "fonction",
    },
  ],
});
