import { layout } from "./layout";

const blocks = (subnets: ReturnType<typeof layout>) =>
  subnets.map(({ name, cidrBlock }) => `${name} ${cidrBlock}`);

test("three zones of a /16 have the private /19 and the public /20 that awsx documents", () => {
  expect(blocks(layout("net", "10.0.0.0/16", 3))).toEqual([
    "net-private-1 10.0.0.0/19",
    "net-public-1 10.0.32.0/20",
    "net-private-2 10.0.64.0/19",
    "net-public-2 10.0.96.0/20",
    "net-private-3 10.0.128.0/19",
    "net-public-3 10.0.160.0/20",
  ]);
});

test("subnets that are asked for follow one another, each where its size allows", () => {
  const subnets = layout("net", "10.0.0.0/16", 2, [
    { type: "Public", cidrMask: 24 },
    { type: "Private", name: "app" },
    { type: "Isolated", cidrMask: 28 },
  ]);

  expect(blocks(subnets).slice(0, 3)).toEqual([
    "net-public-1 10.0.0.0/24",
    "net-app-1 10.0.32.0/19",
    "net-isolated-1 10.0.64.0/28",
  ]);
});
