import type { Workspace } from "../../support/workspace";

/** Statements at the end of the program's part guard. */
export function guardAlsoHolds(workspace: Workspace, ...statements: string[]): void {
  const last = "  budgets(settings, provider);";
  workspace.replace("stacks/guard.ts", last, [last, ...statements].join("\n  "));
}

/** A volume whose tags are complete, with what the test asks of it. */
export function volume(args: string, options = ""): string {
  const tags = `{ DataClass: "documents" }`;
  return `new (require("@pulumi/aws/ebs").Volume)("scratch", { availabilityZone: "eu-west-3a", size: 8, tags: ${tags}, ${args} }, { provider, ${options} });`;
}

export function otherBudgetName(workspace: Workspace): void {
  workspace.replace(
    "components/budgets/budgets.ts",
    "          name: budget.name,",
    "          name: `${budget.name}-bis`,",
  );
}
