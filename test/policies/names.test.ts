import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../policies/rules";
import { holdsData, isTaggable } from "../../policies/taggable";
import { readBy } from "../support/policies/read-by";
import { root } from "../support/socle";

/** The types that some source of the policies names. */
const types = new Set(
  readdirSync(join(root, "policies"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap(
      (file) => readFileSync(join(root, "policies", file), "utf8").match(/aws:\w+\/\w+:\w+/g) ?? [],
    ),
);

/** The SDK's declaration of a type. */
function declared(type: string): string {
  const [, module = "", file = ""] = /^aws:(\w+)\/(\w+):/.exec(type) ?? [];
  return readFileSync(join(root, "node_modules/@pulumi/aws", module, `${file}.d.ts`), "utf8");
}

test("Every type that a rule names is one of AWS's provider", () => {
  expect(types.size).toBeGreaterThan(20);
  for (const type of types) {
    const [, name] = /:(\w+)$/.exec(type) ?? [];
    expect([type, declared(type).includes(`class ${name} extends`)]).toEqual([type, true]);
  }
});

test("Every property that a rule reads is one that the type has", () => {
  const general = ["tags", "tagsAll", "region"];
  const asked = [
    "customKeyStoreId",
    "defaultTags",
    "replicateSourceDb",
    "restoreToPointInTime",
    "snapshotIdentifier",
  ];
  const read = readBy(...rules).filter(
    ({ one, property }) =>
      one.type.startsWith("aws:") && ![...general, ...asked].includes(property),
  );
  expect(read.length).toBeGreaterThan(40);
  for (const { one, property } of read) {
    const has = new RegExp(`\\b${property}\\??: `).test(declared(one.type));
    expect([one.type, property, has]).toEqual([one.type, property, true]);
  }
});

test("What holds data can carry its class", () => {
  const stores = [...types].filter(holdsData);
  expect(stores.length).toBeGreaterThan(8);
  expect(stores.filter((type) => !isTaggable(type))).toEqual([]);
});
