import { githubSubjects, gitlabSubject } from "../../../../components/access";

const classic = { repository: "acme/socle" };
const immutable = { ...classic, ownerId: "123456", repositoryId: "456789" };

it.each([
  [
    "a deployment to an environment",
    { environment: "production" },
    "repo:acme/socle:environment:production",
    "repo:acme@123456/socle@456789:environment:production",
  ],
  [
    "a pull request",
    { pullRequest: true },
    "repo:acme/socle:pull_request",
    "repo:acme@123456/socle@456789:pull_request",
  ],
  [
    "a push to a branch",
    { branch: "release/2.0" },
    "repo:acme/socle:ref:refs/heads/release/2.0",
    "repo:acme@123456/socle@456789:ref:refs/heads/release/2.0",
  ],
] as const)(
  "GitHub's token for %s has the classic subject or the immutable one.",
  (_, run, ...both) => {
    expect(githubSubjects(immutable, run)).toEqual(both);
    expect(githubSubjects(classic, run)).toEqual(both.slice(0, 1));
  },
);

it("With one id of the two, the immutable subject is not known.", () => {
  const run = { environment: "production" };

  expect(githubSubjects({ ...classic, ownerId: "123456" }, run)).toHaveLength(1);
  expect(githubSubjects({ ...classic, repositoryId: "456789" }, run)).toHaveLength(1);
});

it("GitLab's token for a branch names the project, groups included.", () => {
  expect(gitlabSubject("acme/cloud/socle", "main")).toBe(
    "project_path:acme/cloud/socle:ref_type:branch:ref:main",
  );
});
