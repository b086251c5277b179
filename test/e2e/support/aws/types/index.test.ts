import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typeDefaults } from "../../../../../verify/sources/program/defaults";
import { root } from "../../../../support/socle";
import { types } from ".";

const outputs = JSON.parse(
  readFileSync(join(root, "verify/sources/program/aws-outputs.json"), "utf8"),
) as Readonly<Record<string, readonly string[]>>;
const wanted = { inputs: {}, account: "111122223333", region: "eu-west-3" };

test.each(Object.entries(types))("%s answers all that AWS computes", (type, behaviour) => {
  const { inputs = {}, planned = {}, autoName } = typeDefaults[type] ?? {};
  const given = [
    "region",
    "tagsAll",
    autoName?.property,
    ...Object.keys({ ...inputs, ...planned }),
  ];
  const computed = behaviour.computed?.(wanted, "id") ?? {};

  // What every program of the repository gives is not computed.
  const always = ["limitAmount", "limitUnit", "thresholdExpression"];
  expect(Object.keys(computed)).toEqual(
    expect.arrayContaining(
      (outputs[type] ?? ["unknown type"]).filter((name) => ![...given, ...always].includes(name)),
    ),
  );
});

test("every refusal that the service models do not hold says where it is known from", () => {
  const refusals = Object.values(types).flatMap(({ refusals = [] }) => refusals);
  const uncited = refusals.filter(({ source }) => source === undefined).map(({ says }) => says);

  console.log(
    `${refusals.length} refusals of AWS beside its models, ${uncited.length} without source`,
  );
  expect(uncited).toEqual([]);
});
