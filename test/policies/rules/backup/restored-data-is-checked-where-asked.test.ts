import type { Contract } from "../../../../contract";
import { restoredDataIsCheckedWhereAsked } from "../../../../policies/rules/backup/restored-data-is-checked-where-asked";
import { guarded, withClass, withProduction } from "../../../support/policies/backup-cases";
import { judge, ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, production, rootName } from "../../../support/policies/stack";

type DataClass = Contract["backup"]["dataClasses"][number];

const documents = contract.backup.dataClasses.find(({ name }) => name === "documents");
if (documents === undefined) throw new Error("the example has documents");
const tested = (change: Partial<DataClass["restoreTest"]>, more: Partial<DataClass> = {}) =>
  amended(
    withClass("documents", { ...more, restoreTest: { ...documents.restoreTest, ...change } }),
  );
const words = { name: "plan", says: "Un plan de moule s'ouvre." };
const sample = { name: "intacts", says: "Cinquante documents sont intacts.", sample: 50 };
const ownFunction = "arn:aws:lambda:eu-west-3:111122223333:function:controle";

ruleCases(restoredDataIsCheckedWhereAsked, {
  keeps: [
    { title: "What is expected of restored data is asked by a machine", stack: guarded },
    {
      title: "A function of the client's own may ask it",
      stack: guarded,
      target: tested({ checks: [words], function: ownFunction }),
    },
    {
      title: "A question beside words in plain language is asked all the same",
      stack: guarded,
      target: tested({ checks: [words, sample] }),
    },
    {
      title: "Of a type about which nothing was agreed, nothing is missing",
      stack: guarded,
      target: tested({ checks: [sample] }, { resourceTypes: ["S3", "EFS"] }),
    },
  ],
  breaks: [
    {
      title: "Words that no machine can ask prove only that the data was restored",
      stack: guarded,
      target: tested({ checks: [words] }),
      at: `${rootName} documents S3`,
      says: "pas ce qu'elles contiennent",
    },
    {
      title: "Each type of a class is asked",
      stack: guarded,
      target: tested({ checks: [words, sample] }, { resourceTypes: ["S3", "EFS"] }),
      at: `${rootName} documents EFS`,
    },
    {
      title: "A function of another environment asks nothing in this one",
      stack: guarded,
      target: tested({
        checks: [words],
        function: ownFunction.replace("111122223333", "444455556666"),
      }),
      at: `${rootName} documents S3`,
    },
  ],
  notApplicable: [
    {
      title: "Where nothing was agreed of the data, nothing is asked",
      stack: guarded,
      target: amended({
        backup: {
          ...contract.backup,
          dataClasses: [{ ...documents, restoreTest: { ...documents.restoreTest, checks: [] } }],
        },
      }),
      at: rootName,
    },
    {
      title: "Where nothing is tested, nothing is asked",
      stack: guarded,
      target: amended(withProduction({ parts: { guard: production.parts.guard } })),
      at: rootName,
    },
  ],
});

test("What was agreed is told in the contract's own words, of the type that it is about", async () => {
  const target = tested({ checks: [words, sample] }, { resourceTypes: ["S3", "EFS"] });
  const findings = await judge(restoredDataIsCheckedWhereAsked, { stack: guarded, target });
  expect(findings.find(({ status }) => status === "violation")?.agreed).toEqual({
    fr: "« Un plan de moule s'ouvre. »",
    en: '"Un plan de moule s\'ouvre."',
  });
});
