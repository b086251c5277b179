export const usage = `Usage: socle <command> [options]

  preview [stack]        What the stack would build, what it costs, which controls
                         hold and who has to act. Needs no AWS account, no Pulumi
                         CLI, no credentials, no network.
  preview --all [client] Every stack of a client at once, judged together.
  verify --contract <file> <export.json>...
                         The same judgment on what \`pulumi stack export\` wrote,
                         with your own copy of the contract, several stacks together.
  policy-config <stack>  The config of the policy pack socle-agreement for that
                         stack, for: pulumi preview --policy-pack policies/agreement
                         --policy-pack-config <file>

Options
  --date 2026-12-01      Judge on that day (UTC). Default: today; policy-config
                         then writes none, and the pack judges on the day it runs.
  --lang fr|en           Default: the contract's language.
  --format text|json|markdown
                         Default: text.
  --environment <name>   For verify: where a stack belongs whose name does not tell.
  --check <file>         For policy-config: compare that file with what the contract
                         gives, write nothing, exit with 1 where they differ.
  --out <file>           Write there instead of printing.

Exit codes
  0 nothing mandatory is broken    2 bad input, or a component that refuses its own
  1 a mandatory control is broken  3 a failure of the program, or of Socle
`;
