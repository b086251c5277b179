import { ciSubjectIsExact } from "../../../../policies/rules/access/ci-subject-is-exact";
import {
  accessStack,
  entry,
  github,
  guardJobs,
  policyOf,
  trustingJobs,
} from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, spoil, unknown } from "../../../support/policies/stack";

const { access } = contract;
const jobs = (sub: readonly string[], change?: object) =>
  spoil(accessStack, "ci-preview", { assumeRolePolicy: trustingJobs(sub, change) });
const trusting = (Federated: string, Condition?: object) =>
  spoil(accessStack, "ci-preview", {
    assumeRolePolicy: policyOf(entry({ Federated }, Condition, ["sts:AssumeRoleWithWebIdentity"])),
  });
const provider = (host: string) => `arn:aws:iam::111122223333:oidc-provider/${host}`;
const broken = (title: string, sub: readonly string[], change?: object) => ({
  title,
  stack: jobs(sub, change),
  at: "ci-preview",
});
const immutable = amended({
  access: {
    ...access,
    ci: access.ci.map((one) => ({ ...one, ownerId: "48151623", repositoryId: "42108" })),
  },
});
const gitlab = amended({
  access: {
    ...access,
    ci: [
      ...access.ci,
      {
        platform: "gitlab",
        deploys: { environment: "production", part: "operations" },
        url: "https://git.altiplan.example",
        project: "clients/lormont",
        deployBranch: "main",
      },
    ],
  },
});
const ofGitlab = (ref: string) =>
  trusting(provider("git.altiplan.example"), {
    StringEquals: {
      "git.altiplan.example:aud": "https://git.altiplan.example",
      "git.altiplan.example:sub": `project_path:clients/lormont:ref_type:branch:ref:${ref}`,
    },
  });

ruleCases(ciSubjectIsExact, {
  keeps: [
    { title: "Only the jobs of the contract take the roles of CI", stack: accessStack },
    {
      title: "A repository with numeric ids may come in either form",
      stack: jobs([
        guardJobs,
        "repo:verreries-lormont@48151623/socle@42108:environment:production",
      ]),
      target: immutable,
    },
    {
      title: "A pull request may preview",
      stack: jobs([guardJobs, "repo:verreries-lormont/socle:pull_request"]),
    },
    {
      title: "A branch of a project of GitLab may be agreed",
      stack: ofGitlab("main"),
      target: gitlab,
    },
    {
      title: "A further condition only lets fewer jobs in",
      stack: trusting(provider(github), {
        StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", [`${github}:sub`]: guardJobs },
        StringLike: { [`${github}:ref`]: "refs/heads/*" },
      }),
    },
  ],
  breaks: [
    broken("Every branch and pull request of a repository is too many", [
      "repo:verreries-lormont/socle:*",
    ]),
    broken("One subject that is not agreed lets its jobs in", [
      guardJobs,
      "repo:verreries-lormont/socle:ref:refs/heads/main",
    ]),
    {
      title: "A pull request does not deploy: it is run before anybody agreed to it",
      stack: spoil(accessStack, "deploy-guard", {
        assumeRolePolicy: trustingJobs([guardJobs, "repo:verreries-lormont/socle:pull_request"]),
      }),
      at: "deploy-guard",
    },
    {
      title: "One way in that is not agreed is enough",
      stack: spoil(accessStack, "ci-preview", {
        assumeRolePolicy: policyOf(
          ...[guardJobs, "repo:inconnu/socle:environment:production"].map((sub) =>
            entry(
              { Federated: provider(github) },
              {
                StringEquals: {
                  [`${github}:aud`]: "sts.amazonaws.com",
                  [`${github}:sub`]: sub,
                },
              },
              ["sts:AssumeRoleWithWebIdentity"],
            ),
          ),
        ),
      }),
      at: "ci-preview",
    },
    {
      title: "The client named another environment of its repository",
      stack: accessStack,
      target: amended({
        access: { ...access, ci: access.ci.map((one) => ({ ...one, deployEnvironment: "autre" })) },
      }),
      at: ["ci-preview", "deploy-guard"],
    },
    broken("Another repository is not agreed", ["repo:inconnu/socle:environment:production"]),
    broken("The environment of recette does not open production", [
      "repo:verreries-lormont/socle:environment:recette",
    ]),
    broken("No subject lets every job in", []),
    broken("Another audience is another use of the token", [guardJobs], {
      [`${github}:aud`]: ["autre"],
    }),
    broken("Without audience, any token will do", [guardJobs], { [`${github}:aud`]: [] }),
    {
      title: "The form with numeric ids is not agreed where the contract has none",
      stack: jobs(["repo:verreries-lormont@48151623/socle@42108:environment:production"]),
      at: "ci-preview",
    },
    {
      title: "A subject that may be like another is not exact",
      stack: trusting(provider(github), {
        StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${github}:sub`]: guardJobs },
      }),
      at: "ci-preview",
    },
    {
      title: "Another branch of the project of GitLab is not agreed",
      stack: ofGitlab("essai"),
      target: gitlab,
      at: "ci-preview",
    },
    {
      title: "A platform that the contract does not name is not agreed",
      stack: ofGitlab("main"),
      at: "ci-preview",
    },
    {
      title: "A condition on the tokens of another platform is no condition",
      stack: trusting(provider("git.altiplan.example"), {
        StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", [`${github}:sub`]: guardJobs },
      }),
      target: gitlab,
      at: "ci-preview",
    },
    {
      title: "A subject of one platform is not agreed on another",
      stack: trusting(provider("git.altiplan.example"), {
        StringEquals: {
          "git.altiplan.example:aud": "https://git.altiplan.example",
          "git.altiplan.example:sub": guardJobs,
        },
      }),
      target: gitlab,
      at: "ci-preview",
    },
    {
      title: "What another platform says of its tokens is nothing to this one",
      stack: trusting(provider(github), {
        StringEquals: {
          "git.altiplan.example:aud": "sts.amazonaws.com",
          "git.altiplan.example:sub": guardJobs,
        },
      }),
      at: "ci-preview",
    },
    {
      title: "What deploys guard is not opened to the pipeline of what the provider runs",
      stack: accessStack,
      target: amended({
        access: {
          ...access,
          ci: access.ci.map((one) => ({
            ...one,
            deploys: { environment: "production", part: "operations" },
          })),
        },
      }),
      at: "deploy-guard",
    },
    {
      title: "A trust policy that cannot be read lets anybody in",
      stack: spoil(accessStack, "ci-preview", { assumeRolePolicy: "{" }),
      at: "ci-preview",
    },
  ],
  unknown: [
    {
      title: "A trust policy that only the deployment knows is not called exact",
      stack: spoil(accessStack, "ci-preview", { assumeRolePolicy: unknown }),
      at: "ci-preview",
    },
  ],
});

const elsewhere = ["admin", "auditor", "backup", "break-glass", "deploy-operations", "operate"];

ruleCases(ciSubjectIsExact, {
  keeps: [{ title: "The roles of CI are judged", stack: accessStack }],
  breaks: [],
  notApplicable: [
    {
      title: "Pods of the account's own cluster are no pipeline, people even less",
      stack: trusting(provider("oidc.eks.eu-west-3.amazonaws.com/id/0A1B2C")),
      at: ["ci-preview", "support", ...elsewhere],
    },
  ],
});
