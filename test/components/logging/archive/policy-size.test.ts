import { checkPolicySize } from "../../../../components/logging/archive/policy-size";
import { problem, told } from "../../helpers";

const check = (document: string) =>
  told((problems) => checkPolicySize(problems, "readers", document, 20));

it("A policy is as long as its bytes, of which a letter may have several.", () => {
  expect(check("é".repeat(10))).toEqual([]);
  expect(check("é".repeat(11))).toEqual([
    problem("readers", "must fit, with the other names, in a policy of 20 bytes", "22"),
  ]);
});
