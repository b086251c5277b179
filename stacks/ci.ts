import { githubSubjects, gitlabSubject, type CiPlatform, type CiRole } from "../components/access";
import type { Contract, Part } from "../contract";
import { enrolmentOf, whereAgreed } from "./capability";
import { roleArn, roleName } from "./identities";
import type { StackSettings } from "./settings";

type Repository = Contract["access"]["ci"][number];

/** Where the jobs of an environment run; a platform whose provider somebody else holds, or nobody wants, is left out. */
export function ciPlatforms(settings: StackSettings): CiPlatform[] {
  const platforms: CiPlatform[] = [];
  for (const platform of ["github", "gitlab"] as const) {
    const [first] = repositoriesOf(settings).filter((one) => one.platform === platform);
    if (first === undefined) continue;
    whereAgreed(settings, `${platform}OidcProvider`, (capability) => {
      platforms.push({
        platform,
        ...(first.platform === "gitlab" ? { url: first.url.replace(/\/$/, "") } : {}),
        provider: capability.mode === "create" ? "create" : { adopt: capability.id ?? "" },
      });
    });
  }
  return platforms;
}

/** The roles that jobs and the contract's deployers take. */
export function ciRoles(settings: StackSettings): CiRole[] {
  const repositories = repositoriesOf(settings);
  const preview: CiRole = {
    roleName: roleName(settings, "ci-preview"),
    use: "preview",
    subjects: [...new Set(repositories.flatMap(previewSubjects))],
  };
  const deploys = (["guard", "operations"] as const).flatMap((part): CiRole[] => {
    const use = `deploy-${part}` as const;
    const subjects = repositories
      .filter((one) => one.deploys.part === part)
      .flatMap(deploySubjects);
    const deployers = deployersOf(settings, part);
    return subjects.length + deployers.length === 0
      ? []
      : [{ roleName: roleName(settings, use), use, subjects: [...new Set(subjects)], deployers }];
  });
  return [...(preview.subjects.length === 0 ? [] : [preview]), ...deploys];
}

/** Those of the environment whose platform this stack, or an adopted provider, lets in. */
function repositoriesOf(settings: StackSettings): readonly Repository[] {
  return settings.contract.access.ci.filter(
    ({ deploys, platform }) =>
      deploys.environment === settings.environmentName &&
      enrolmentOf(settings, `${platform}OidcProvider`) !== undefined,
  );
}

/** The contract may name the role itself, which jobs take, and identities that assume it: none of a provider that leaves. */
function deployersOf(settings: StackSettings, part: Part): readonly string[] {
  const { access, provider } = settings.contract;
  const own = roleArn(settings, `deploy-${part}`);
  const { deployedBy = [] } = settings.environment.parts[part] ?? {};
  return deployedBy.filter(
    (identity) =>
      identity !== own &&
      (access.providerAccess === "active" || identity.split(":")[4] !== provider.accountId),
  );
}

function deploySubjects(repository: Repository): readonly string[] {
  return repository.platform === "github"
    ? githubSubjects(githubFacts(repository), { environment: repository.deployEnvironment })
    : [gitlabSubject(repository.project, repository.deployBranch)];
}

/** A pull request reads, and so does what deploys. GitLab's token names the branch of a merge request, which is anybody's choice. */
function previewSubjects(repository: Repository): readonly string[] {
  return repository.platform === "github"
    ? [
        ...githubSubjects(githubFacts(repository), { pullRequest: true }),
        ...deploySubjects(repository),
      ]
    : deploySubjects(repository);
}

function githubFacts({
  repository,
  ownerId,
  repositoryId,
}: Extract<Repository, { platform: "github" }>) {
  return {
    repository,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
  };
}
