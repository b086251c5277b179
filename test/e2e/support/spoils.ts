import type { Workspace } from "../../support/workspace";

/** Statements at the end of the program's part guard. */
export function guardAlsoHolds(workspace: Workspace, ...statements: string[]): void {
  const last = "  budgets(settings, provider);";
  workspace.replace("stacks/guard.ts", last, [last, ...statements].join("\n  "));
}

/** A database that keeps every rule, with what the test asks of it. */
export function database(args: string, options = ""): string {
  const kept = [
    `engine: "postgres", instanceClass: "db.t4g.micro", allocatedStorage: 20`,
    `username: "essai", manageMasterUserPassword: true, deletionProtection: true`,
    `enabledCloudwatchLogsExports: ["postgresql"], tags: { DataClass: "erp-vital" }`,
  ];
  return `new (require("@pulumi/aws/rds").Instance)("scratch", { ${kept.join(", ")}, ${args} }, { provider, ${options} });`;
}

export function otherBudgetName(workspace: Workspace): void {
  workspace.replace(
    "components/budgets/budgets.ts",
    "          name: budget.name,",
    "          name: `${budget.name}-bis`,",
  );
}
