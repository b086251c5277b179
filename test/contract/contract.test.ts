import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { parse } from "yaml";
import { z } from "zod";
import { contractSchema } from "../../contract";
import { formsIn, lormontFile, minimalText, spoiled } from "../support/contract";

const schema = z.toJSONSchema(contractSchema, { io: "input" });
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const errorsOf = (text: string) => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe("the JSON Schema that editors use", () => {
  test("accepts the example and the smallest contract", () => {
    expect(errorsOf(readFileSync(lormontFile, "utf8"))).toEqual([]);
    expect(errorsOf(minimalText)).toEqual([]);
  });

  test("does not ask for what has a default", () => {
    expect(schema.required).not.toContain("waivers");
    expect(schema.required).not.toContain("responsibilities");
    expect(schema.required).toContain("decisions");
  });

  test.each([
    ["an unknown key at the root", ["colour"], "red", " must NOT have additional properties"],
    [
      "an unknown key far down",
      ["backup", "lock", "colour"],
      "red",
      "/backup/lock must NOT have additional properties",
    ],
    [
      "an account number without quotes",
      ["provider", "accountId"],
      111122223333,
      "/provider/accountId must be string",
    ],
    [
      "a tier that is not sold",
      ["tier"],
      "gold",
      "/tier must be equal to one of the allowed values",
    ],
    [
      "a wildcard in an identity",
      ["provider", "principals", 0],
      "arn:aws:iam::999988887777:role/*",
      expect.stringMatching(/^\/provider\/principals\/0 must match pattern/),
    ],
    [
      "a control character in a sentence",
      ["perimeter", 0],
      "The account\u001b[31m.",
      expect.stringMatching(/^\/perimeter\/0 must match pattern/),
    ],
  ])("refuses %s", (_, path, value, error) => {
    expect(errorsOf(spoiled((contract) => contract.setIn(path, value)))).toEqual([error]);
  });
});

describe("the form of the contract", () => {
  const forms = formsIn(contractSchema, "contract");

  test("refuses a key it does not know, in every block", () => {
    const blocks = forms.filter(([, form]) => form instanceof z.ZodObject);
    const lenient = blocks.filter(([, form]) => {
      const issues = form.safeParse({ colour: "red" }).error?.issues ?? [];
      return !issues.some((issue) => issue.code === "unrecognized_keys");
    });
    expect(blocks.length).toBeGreaterThan(100);
    expect(lenient.map(([path]) => path)).toEqual([]);
  });

  test("lets only these lists be empty", () => {
    const lists = forms.filter(([, form]) => form instanceof z.ZodArray);
    const mayBeEmpty = lists.filter(([, form]) => form.safeParse([]).success);
    expect(mayBeEmpty.map(([path]) => path)).toEqual([
      "contract.provider.principals",
      "contract.environments.*.recordedBuckets",
      "contract.budgets[].alsoTell",
      "contract.backup.dataClasses[].copies",
      "contract.backup.dataClasses[].restoreTest.checks",
      "contract.access.reservedActions.also",
      "contract.access.auditors",
      "contract.access.operators",
      "contract.access.ci",
      "contract.network.publicEntries",
      "contract.detection.features",
      "contract.detection.standards",
      "contract.dataProcessing.subProcessors",
      "contract.decisions",
      "contract.waivers",
    ]);
  });
});
