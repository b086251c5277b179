import { object, text, type Props, type Refusal } from "../../resource-type";

/** The provider takes an object too, and sends it as JSON (`TransformJSONDocument` of the bridge). */
export function documentText(document: unknown): string | undefined {
  return typeof document === "string" ? document : JSON.stringify(document);
}

/** Characters that count against IAM's limits: white space does not. */
export const size = (document: unknown): number =>
  text(documentText(document)).replaceAll(/\s/g, "").length;

/** None where the document is not JSON, or says nothing. */
export function statements(document: unknown): readonly Props[] {
  const { Statement: found } = object(parsed(document));
  return found === undefined || found === null ? [] : [found].flat().map(object);
}

/** What IAM refuses in every policy document. */
export function malformed(property: string): readonly Refusal[] {
  return [
    {
      says: "MalformedPolicyDocument: This policy contains invalid Json",
      source: "https://github.com/Graylog2/graylog-plugin-aws/issues/22",
      applies: ({ inputs }) => parsed(inputs[property]) === undefined,
    },
    {
      says: "MalformedPolicyDocument: Syntax errors in policy.",
      source: "https://github.com/kubernetes/kops/issues/13095",
      applies: ({ inputs }) =>
        parsed(inputs[property]) !== undefined && statements(inputs[property]).length === 0,
    },
  ];
}

/** What IAM refuses in a document that says what an identity may do. */
export function malformedPermissions(property: string): readonly Refusal[] {
  return [
    ...malformed(property),
    {
      says: "MalformedPolicyDocument: Statement IDs (SID) in a single policy must be unique.",
      source: "https://github.com/kubernetes/kops/issues/4951",
      applies: ({ inputs }) => {
        const sids = statements(inputs[property]).map(({ Sid }) => text(Sid));
        const given = sids.filter((sid) => sid !== "");
        return new Set(given).size < given.length;
      },
    },
    {
      says: "MalformedPolicyDocument: Policy document should not specify a principal.",
      source: "https://github.com/hashicorp/terraform-provider-aws/issues/10419",
      applies: ({ inputs }) =>
        statements(inputs[property]).some((one) => "Principal" in one || "NotPrincipal" in one),
    },
    {
      says: "MalformedPolicyDocument: Policy statement must contain resources.",
      source: "https://github.com/terraform-aws-modules/terraform-aws-iam/issues/364",
      applies: ({ inputs }) =>
        statements(inputs[property]).some(
          ({ Resource, NotResource }) => [Resource ?? NotResource ?? []].flat().length === 0,
        ),
    },
  ];
}

function parsed(document: unknown): unknown {
  try {
    return JSON.parse(text(documentText(document)));
  } catch {
    return undefined;
  }
}
