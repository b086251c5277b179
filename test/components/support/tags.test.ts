import fc from "fast-check";
import {
  baselineTags,
  checkOwnership,
  checkTagKey,
  checkTagValue,
} from "../../../components/support/tags";
import { problem, told } from "../helpers";

const ownership = {
  client: "Atelier Nord",
  environment: "production",
  owner: "it@atelier-nord.example",
  costCentre: "workshop",
};

const tagValue = "must be a tag value: 1 to 256 letters, digits, spaces or _ . : / = + - @";

it("Everything taggable says whose it is, who answers for it, who pays and what manages it.", () => {
  expect(baselineTags(ownership)).toEqual({
    Client: "Atelier Nord",
    Environment: "production",
    Owner: "it@atelier-nord.example",
    CostCentre: "workshop",
    ManagedBy: "socle",
  });
});

it("What holds data also says which class of data.", () => {
  expect(baselineTags(ownership, { dataClass: "personal" })).toEqual({
    ...baselineTags(ownership),
    DataClass: "personal",
  });
});

it("An ownership that says all four is taken.", () => {
  expect(told((problems) => checkOwnership(problems, ownership))).toEqual([]);
});

it.each(["client", "environment", "owner", "costCentre"])(
  "An ownership with an empty %s is refused: nobody is not an answer.",
  (member) => {
    const spoiled = { ...ownership, [member]: "" };

    expect(told((problems) => checkOwnership(problems, spoiled))).toEqual([
      problem(`ownership.${member}`, tagValue, '""'),
    ]);
  },
);

it.each([
  ["Ateliers Éric 2026 _.:/=+-@", "Ateliers & Fils"],
  ["x".repeat(256), "x".repeat(257)],
  ["workshop", " "],
  ["workshop", "work\nshop"],
])(
  "Case %#: a tag value in AWS's characters and length is taken, beyond it is refused.",
  (taken, refused) => {
    expect(told((problems) => checkTagValue(problems, "value", taken))).toEqual([]);
    expect(told((problems) => checkTagValue(problems, "value", refused))).toHaveLength(1);
  },
);

it.each([
  ["x".repeat(128), "x".repeat(129)],
  ["CostCentre", ""],
  ["CostCentre", "Cost#Centre"],
])(
  "Case %#: a tag key in AWS's characters and length is taken, beyond it is refused.",
  (taken, refused) => {
    expect(told((problems) => checkTagKey(problems, "key", taken))).toEqual([]);
    expect(told((problems) => checkTagKey(problems, "key", refused))).toHaveLength(1);
  },
);

it("A tag key may hold aws: but not start with it, in any case.", () => {
  expect(told((problems) => checkTagKey(problems, "key", "my-aws:key"))).toEqual([]);
  expect(told((problems) => checkTagKey(problems, "key", "AWS:key"))).toEqual([
    problem("key", "must not start with aws:", '"AWS:key"'),
  ]);
});

it("Any text of AWS's tag characters is taken, and refused with one other character anywhere in it.", () => {
  const text = fc.stringMatching(/^[\p{L}\p{N}_.:/=+\-@]{1,100}$/u);
  const other = fc.constantFrom(...Array.from("&#$%*!?'\"<>|\\^~,;(){}[]\n\t"));
  const check = (value: string) => told((problems) => checkTagValue(problems, "value", value));
  fc.assert(
    fc.property(text, other, fc.nat(), (value, character, place) => {
      const at = place % (value.length + 1);
      expect(check(value)).toEqual([]);
      expect(check(value.slice(0, at) + character + value.slice(at))).toHaveLength(1);
    }),
  );
});
