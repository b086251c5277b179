import { checkSubscribers, subscription } from "../../../components/support/subscribers";
import type { Subscriber } from "../../../components/support/subscribers";
import { problem, told } from "../helpers";

const finance: Subscriber = { id: "finance", email: "finance@atelier-nord.example" };
const desk: Subscriber = { id: "desk", endpoint: "https://alerts.msp.example/costs" };
const check = (...subscribers: Subscriber[]) =>
  told((problems) => checkSubscribers(problems, subscribers));

it("A person is told by e-mail, a tool through its web address.", () => {
  expect(subscription(finance)).toEqual({
    protocol: "email",
    endpoint: "finance@atelier-nord.example",
  });
  expect(subscription(desk)).toEqual({
    protocol: "https",
    endpoint: "https://alerts.msp.example/costs",
  });
});

it("Someone must be told.", () => {
  expect(check(finance)).toEqual([]);
  expect(check()).toEqual([problem("subscribers", "must name at least one", "[]")]);
});

it.each([
  ["x".repeat(64), "x".repeat(65)],
  ["finance-team", "finance team"],
  ["f", ""],
])("The id %j names a subscription, %j does not.", (taken, refused) => {
  expect(check({ ...finance, id: taken })).toEqual([]);
  expect(check({ ...finance, id: refused })).toEqual([
    problem(
      "subscribers[0].id",
      "must be 1 to 64 letters, digits, dots, hyphens or underscores",
      `"${refused}"`,
    ),
  ]);
});

it("A subscriber has one address: none and two are refused.", () => {
  const rule = "must have an `email` or an `endpoint`, not both";

  expect(check({ id: "finance" })).toEqual([problem("subscribers[0]", rule, '["id"]')]);
  expect(check({ ...finance, endpoint: "https://alerts.msp.example/costs" })).toEqual([
    problem("subscribers[0]", rule, '["id","email","endpoint"]'),
  ]);
});

it("An e-mail address that is not one is refused.", () => {
  expect(check({ ...finance, email: "finance" })).toEqual([
    problem(
      "subscribers[0].email",
      "must be an e-mail address of at most 254 characters",
      '"finance"',
    ),
  ]);
});

it.each([
  ["https://alerts.msp.example/costs", "http://alerts.msp.example/costs?token=secret", '"http:"'],
  ["https://alerts.msp.example/costs", "https://user:secret@alerts.msp.example", '"https:"'],
  ["https://alerts.msp.example/costs", "alerts.msp.example/secret", '"no address"'],
])(
  "%s is taken, %s is refused, and the error repeats nothing that may be a secret.",
  (taken, refused, received) => {
    const problems = check({ ...desk, endpoint: refused });

    expect(check({ ...desk, endpoint: taken })).toEqual([]);
    expect(problems).toEqual([
      problem(
        "subscribers[0].endpoint",
        "must be an address that starts with https://, without user name or password",
        received,
      ),
    ]);
    expect(problems.join()).not.toContain("secret");
  },
);

it("Nobody is subscribed twice: the case of an e-mail address does not matter, that of a web address does.", () => {
  const again = { id: "cfo", email: "Finance@atelier-nord.example" };
  const twice = { ...desk, id: "desk-2" };
  const other = { id: "desk-3", endpoint: "https://alerts.msp.example/Costs" };
  const rule = (index: number) => `must not have the address of \`subscribers[${index}]\``;

  expect(check(finance, desk, other)).toEqual([]);
  expect(check(finance, desk, again, twice)).toEqual([
    problem("subscribers[2]", rule(0), '"cfo"'),
    problem("subscribers[3]", rule(1), '"desk-2"'),
  ]);
});
