/** A repository of GitHub. */
export interface GithubRepository {
  /** `owner/repository`. */
  readonly repository: string;
  /**
   * The owner's numeric id. Without both ids, only the classic subject is known.
   * @default unknown
   */
  readonly ownerId?: string;
  /**
   * The repository's numeric id.
   * @default unknown
   */
  readonly repositoryId?: string;
}

/** What a job of GitHub runs for: a deployment to an environment, a pull request, a push to a branch. */
export type GithubRun =
  { readonly environment: string } | { readonly branch: string } | { readonly pullRequest: true };

/**
 * The subjects that a job's token may carry: the classic one, and the immutable one of repositories that were made, renamed
 * or transferred since 15 July 2026, or that asked for it. `gh api /repos/OWNER/REPOSITORY/actions/oidc/customization/sub`
 * tells which. The classic one names whoever has the name: leave it out once the repository has the other.
 * @see https://docs.github.com/actions/reference/openid-connect-reference
 * @see https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/
 */
export function githubSubjects(
  { repository, ownerId, repositoryId }: GithubRepository,
  run: GithubRun,
): readonly string[] {
  const context = githubContext(run);
  const classic = `repo:${repository}:${context}`;
  if (ownerId === undefined || repositoryId === undefined) return [classic];
  const [owner, name] = repository.split("/");
  return [classic, `repo:${owner}@${ownerId}/${name}@${repositoryId}:${context}`];
}

/**
 * The subject of a job that runs for a branch of a project of GitLab.
 * @see https://docs.gitlab.com/ci/cloud_services/
 */
export function gitlabSubject(project: string, branch: string): string {
  return `project_path:${project}:ref_type:branch:ref:${branch}`;
}

function githubContext(run: GithubRun): string {
  if ("environment" in run) return `environment:${run.environment}`;
  if ("branch" in run) return `ref:refs/heads/${run.branch}`;
  return "pull_request";
}
