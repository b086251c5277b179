import type { Problems } from "../../support/args-error";
import { checkDistinct } from "../../support/checks";
import type { CiPlatform } from "./ci-platforms";

/** The platform that a subject comes from, by how it begins; none if it is no subject of either. */
export function platformOf(subject: string): CiPlatform["platform"] | undefined {
  if (subject.startsWith("repo:")) return "github";
  return subject.startsWith("project_path:") ? "gitlab" : undefined;
}

/**
 * Exact subjects of one platform. A wildcard would let in every branch or pull request of a repository, and whoever opens
 * one. AWS refuses a role that does not look at the subject.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 * @param deploys Whether the role changes anything: a pull request is run before anybody agrees to it.
 */
export function checkSubjects(
  problems: Problems,
  path: string,
  subjects: readonly string[],
  platforms: readonly CiPlatform[],
  deploys: boolean,
): void {
  subjects.forEach((subject, index) => {
    const tell = (rule: string, wayOut: string) =>
      problems.add(`${path}[${index}]`, rule, subject, wayOut);
    const platform = platformOf(subject);
    if (!/^(repo|project_path):[^:*?\s]+\/[^:*?\s]+:[^*?]+$/.test(subject))
      tell(
        "must be the exact subject of a job's token, without wildcard",
        "write it as repo:acme/socle:environment:production, or project_path:acme/socle:ref_type:branch:ref:main",
      );
    else if (!platforms.some((known) => known.platform === platform))
      tell(`must come from a platform of \`platforms\``, `add ${platform} there`);
    else if (platform !== platformOf(subjects[0] ?? ""))
      tell(`must come from the platform of \`${path}[0]\``, "make one role for each platform");
    else if (deploys && subject.endsWith(":pull_request"))
      tell(
        "must not be a pull request where the role deploys: it runs before anybody agreed to it",
        "deploy from an environment or from a branch",
      );
  });
  checkDistinct(problems, subjects, (index) => `${path}[${index}]`, "remove one of the two");
}
