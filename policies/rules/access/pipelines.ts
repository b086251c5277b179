import type { Contract } from "../../../contract/agreed";
import type { Principal, Statement } from "../../iam-document";
import { principalsOf } from "../../trust";

export type Pipeline = Contract["access"]["ci"][number];

/** What the token of a pipeline's job says: who signs it, whom it is for, and what it runs for. */
interface Token {
  /** The address of the issuer without `https://`, as IAM writes it. */
  readonly issuer: string;
  readonly audience: string;
  /** One or the other, by the form that the repository uses. */
  readonly subjects: readonly string[];
}

/**
 * @see https://docs.github.com/actions/reference/openid-connect-reference
 * @see https://docs.gitlab.com/ci/cloud_services/
 */
export function tokenOf(pipeline: Pipeline, use: "deploys" | "previews" = "deploys"): Token {
  if (pipeline.platform === "gitlab") {
    const { project, deployBranch } = pipeline;
    const url = pipeline.url.replace(/\/$/, "");
    return {
      issuer: url.replace("https://", ""),
      audience: url,
      subjects: [`project_path:${project}:ref_type:branch:ref:${deployBranch}`],
    };
  }
  const { repository, ownerId, repositoryId, deployEnvironment } = pipeline;
  const [owner, name] = repository.split("/");
  const repositories = [
    repository,
    ...(ownerId === undefined || repositoryId === undefined
      ? []
      : [`${owner}@${ownerId}/${name}@${repositoryId}`]),
  ];
  return {
    issuer: "token.actions.githubusercontent.com",
    audience: "sts.amazonaws.com",
    subjects: repositories.flatMap((one) => [
      `repo:${one}:environment:${deployEnvironment}`,
      // A pull request may preview; what it may then read is another rule's concern.
      ...(use === "previews" ? [`repo:${one}:pull_request`] : []),
    ]),
  };
}

/** The issuer that a principal of an OpenID Connect provider stands for. */
export function issuerOf({ kind, id }: Principal): string | undefined {
  return kind === "Federated" ? /^arn:[^/]+:oidc-provider\/(.+)$/.exec(id)?.[1] : undefined;
}

/** Whether a statement lets in jobs of these pipelines and nobody else: exact audience, exact subjects. */
export function entersByPipeline(
  entry: Statement,
  pipelines: readonly Pipeline[],
  use: "deploys" | "previews" = "deploys",
): boolean {
  const principals = principalsOf(entry);
  return (
    principals.length > 0 &&
    principals.every((principal) => {
      const issuer = issuerOf(principal);
      const tokens = pipelines
        .map((one) => tokenOf(one, use))
        .filter((token) => token.issuer === issuer);
      return (
        areAmong(
          wanted(entry, `${issuer}:aud`),
          tokens.map(({ audience }) => audience),
        ) &&
        areAmong(
          wanted(entry, `${issuer}:sub`),
          tokens.flatMap(({ subjects }) => subjects),
        )
      );
    })
  );
}

/** The exact values that a statement wants of a key. */
function wanted({ conditions }: Statement, key: string): readonly string[] {
  return conditions
    .filter((one) => one.operator === "StringEquals" && one.key === key.toLowerCase())
    .flatMap(({ values }) => values);
}

function areAmong(values: readonly string[], known: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => known.includes(value));
}
