import { checkTrailName } from "../../../../components/logging/trail/trail-name";
import { problem, told } from "../../helpers";

const check = (name: string) => told((problems) => checkTrailName(problems, "trailName", name));
const rule =
  "must be 3 to 128 letters or digits, with single dots, underscores or hyphens between them, and no IP address";

it.each([
  ["abc", "ab"],
  ["x".repeat(128), "x".repeat(129)],
  ["acme-trail", "acme--trail"],
  ["acme-trail", "acme-_trail"],
  ["acme-trail", "-acme-trail"],
  ["acme-trail", "acme-trail-"],
  ["acme.trail_1", "acme trail"],
  ["1.2.3.four", "192.168.5.4"],
])("A trail may be called %s, and not %s.", (taken, refused) => {
  expect(check(taken)).toEqual([]);
  expect(check(refused)).toHaveLength(1);
});

it("A name that is refused is told with the rule and what to write.", () => {
  expect(check("a b")).toEqual([problem("trailName", rule, '"a b"')]);
});
