import { join } from "node:path";
import { root } from "../../support/socle";
import type { Props } from "./aws/resource-type";
import { ServiceModels } from "./aws/service-model";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));

const contact = {
  AlternateContactType: "SECURITY",
  Name: "Astreinte",
  Title: "Équipe",
  EmailAddress: "astreinte@altiplan.example",
  PhoneNumber: "+33 1 99 00 20 24",
};
const problems = (input: Props) =>
  models.problems({ service: "account", operation: "PutAlternateContact", input });

test("a request that AWS would take has no problem", () => {
  expect(problems(contact)).toEqual([]);
});

test.each([
  ["a required member is absent", { Name: undefined }, "Name is required"],
  ["a member is not one of the request", { Nom: "x" }, "Nom is not a member of the request"],
  [
    "a word is not in the closed list",
    { AlternateContactType: "LEGAL" },
    "AlternateContactType must be one of",
  ],
  ["a text is too long", { Title: "x".repeat(51) }, "Title must be at most 50 characters"],
  ["a text does not match the pattern", { PhoneNumber: "standard" }, "PhoneNumber must match"],
  ["a text is a number", { Name: 3 }, "Name must be a text"],
])("a request is refused where %s", (_, change, said) => {
  expect(problems({ ...contact, ...change })).toEqual([
    expect.stringContaining(`PutAlternateContact.${said}`),
  ]);
});

test("lists and what they hold are checked at every depth", () => {
  const budget = (notifications: number) => ({
    AccountId: "111122223333",
    Budget: { BudgetName: "erp", BudgetType: "COST", TimeUnit: "MONTHLY" },
    NotificationsWithSubscribers: Array(notifications).fill({
      Notification: { NotificationType: "ACTUAL", ComparisonOperator: "OVER", Threshold: 80 },
      Subscribers: [],
    }),
  });
  const found = models.problems({
    service: "budgets",
    operation: "CreateBudget",
    input: budget(11),
  });

  expect(found).toContain("CreateBudget.NotificationsWithSubscribers must be at most 10 items");
  expect(found).toContain(
    "CreateBudget.NotificationsWithSubscribers[0].Subscribers must be at least 1 items",
  );
  expect(found).toContainEqual(
    expect.stringMatching(/\[10\]\.Notification\.ComparisonOperator must be one of GREATER_THAN/),
  );
});

test("a folder without models is said, with the command that installs them", () => {
  expect(() => new ServiceModels(join(root, "no-such-folder"))).toThrow("run scripts/botocore.sh");
});
