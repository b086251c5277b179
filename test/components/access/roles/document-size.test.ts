import { checkDocumentSize, documentSize } from "../../../../components/access/roles/document-size";
import { problem, told } from "../../helpers";

it("White space does not count.", () => {
  expect(documentSize('{ "a":\n\t"b c" }')).toBe('{"a":"bc"}'.length);
});

it.each([
  ["managed policy", 6144],
  ["role's inline policy", 10_240],
  ["role's trust policy", 2048],
] as const)(
  "A %s of %p characters is taken, one more is refused with the count.",
  (kind, limit) => {
    const check = (document: string) =>
      told((problems) => checkDocumentSize(problems, "roles", kind, document, "name fewer"));

    expect(check(` ${"x".repeat(limit)} `)).toEqual([]);
    expect(check("x".repeat(limit + 1))).toEqual([
      problem(
        "roles",
        `must fit in a ${kind}: ${limit} characters, white space apart`,
        `${limit + 1}`,
      ),
    ]);
  },
);
