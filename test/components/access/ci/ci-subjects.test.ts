import { checkSubjects, platformOf } from "../../../../components/access/ci/ci-subjects";
import type { CiPlatform } from "../../../../components/access";
import { problem, told } from "../../helpers";

const github: CiPlatform = { platform: "github", provider: "create" };
const gitlab: CiPlatform = { platform: "gitlab", provider: "create" };
const production = "repo:acme/socle:environment:production";
const main = "project_path:acme/socle:ref_type:branch:ref:main";

const check = (subjects: string[], { platforms = [github, gitlab], deploys = true } = {}) =>
  told((problems) => checkSubjects(problems, "subjects", subjects, platforms, deploys));

it("A subject tells its platform.", () => {
  expect([production, main, "user:acme"].map(platformOf)).toEqual(["github", "gitlab", undefined]);
});

it.each([
  production,
  "repo:acme@123456/socle@456789:environment:production",
  "repo:acme/socle:ref:refs/heads/release/2.0",
  main,
  "project_path:acme/cloud/socle:ref_type:branch:ref:main",
])("%s is taken.", (subject) => {
  expect(check([subject])).toEqual([]);
});

it.each([
  "",
  "*",
  "repo:*",
  "repo:acme/*:environment:production",
  "repo:acme/socle:*",
  "repo:acme/socle:environment:prod?",
  "repo:acme/socle:",
  "repo:acme/socle",
  "repo:acme:environment:production",
  "project_path:acme/*:ref_type:branch:ref:main",
  "repository_owner:acme",
])("%j is no exact subject of a job.", (subject) => {
  expect(check([subject])).toEqual([
    problem(
      "subjects[0]",
      "must be the exact subject of a job's token, without wildcard",
      `"${subject}"`,
    ),
  ]);
});

it("A pull request may preview, and never deploys.", () => {
  const request = "repo:acme/socle:pull_request";

  expect(check([request], { deploys: false })).toEqual([]);
  expect(check([request])).toEqual([
    problem(
      "subjects[0]",
      "must not be a pull request where the role deploys: it runs before anybody agreed to it",
      `"${request}"`,
    ),
  ]);
});

it("Jobs come from a platform that is named.", () => {
  expect(check([main], { platforms: [gitlab] })).toEqual([]);
  expect(check([main], { platforms: [github] })).toEqual([
    problem("subjects[0]", "must come from a platform of `platforms`", `"${main}"`),
  ]);
});

it("A role is one platform's.", () => {
  expect(check([production, main])).toEqual([
    problem("subjects[1]", "must come from the platform of `subjects[0]`", `"${main}"`),
  ]);
});

it("A subject is named once.", () => {
  expect(check([production, production])).toEqual([
    problem("subjects[1]", "must differ from `subjects[0]`", `"${production}"`),
  ]);
});
