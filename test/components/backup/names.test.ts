import { checkClassName, checkVaultName } from "../../../components/backup/names";
import { problem, told } from "../helpers";

it.each([
  ["x".repeat(50), "x".repeat(51)],
  ["ab", "a"],
  ["acme_vault-1", "acme.vault"],
])("The vault %j can be named so, %j cannot.", (taken, refused) => {
  expect(told((problems) => checkVaultName(problems, "value", taken))).toEqual([]);
  expect(told((problems) => checkVaultName(problems, "value", refused))).toEqual([
    problem("value", "must be 2 to 50 letters, digits, hyphens or underscores", `"${refused}"`),
  ]);
});

it.each([
  ["orders", "", "acme-", '""'],
  ["orders", "or ders", "acme-or ders", '"or ders"'],
  ["orders", "orders", `${"x".repeat(45)}-orders`, `"${"x".repeat(45)}-orders"`],
  ["orders", "orders", "ac me-orders", '"ac me-orders"'],
])(
  "A class that is named %j is taken; %j is not, in plan %j.",
  (taken, refused, plan, received) => {
    expect(told((problems) => checkClassName(problems, "value", taken, `acme-${taken}`))).toEqual(
      [],
    );
    expect(told((problems) => checkClassName(problems, "value", refused, plan))).toEqual([
      problem(
        "value",
        "must make names of 1 to 50 letters, digits, hyphens, underscores or dots, alone and after `planPrefix`",
        received,
      ),
    ]);
  },
);
