import { problemsOf, refuses, spoiled } from "../../support/contract";

const network = { cidr: "10.20.0.0/16", zones: 2, natGateways: "single", flowLogs: true };

describe("the network, where the contract builds one", () => {
  refuses([
    ...[
      "10.20.0.0",
      "10.20.0.0/15",
      "10.20.0.0/29",
      "10.256.0.0/16",
      "10.20.0/16",
      "10.20.0.0./16",
    ].map((cidr) => ({
      title: `has an address block that AWS takes: ${cidr} is refused`,
      change: (contract: Parameters<Parameters<typeof spoiled>[0]>[0]) =>
        contract.setIn(["network"], { ...network, cidr }),
      line: `cidr: ${cidr}`,
      path: "network.cidr",
      says: ["an IPv4 block from /16 to /28: write it as 10.20.0.0/16"],
    })),
    {
      title: "opens an entry to the Internet only for a written reason",
      change: (contract) =>
        contract.setIn(["network"], { ...network, publicEntries: [{ name: "shop", port: 443 }] }),
      line: "- name: shop",
      path: "network.publicEntries[0].reason",
      says: ["is missing", "write a sentence"],
    },
    {
      title: "opens an entry on a TCP port",
      change: (contract) =>
        contract.setIn(["network"], {
          ...network,
          publicEntries: [{ name: "shop", port: 70_000, reason: "The shop's visitors." }],
        }),
      line: "70000",
      path: "network.publicEntries[0].port",
      says: ["a whole number of TCP port from 1 to 65535"],
    },
  ]);

  test("is accepted from /16 to /28, with its entries", () => {
    const entry = { name: "shop", port: 443, reason: "The shop's visitors." };
    const texts = ["10.0.0.0/16", "192.168.255.240/28", "172.16.0.0/20"].map((cidr) =>
      spoiled((contract) =>
        contract.setIn(["network"], { ...network, cidr, publicEntries: [entry] }),
      ),
    );
    expect(texts.map(problemsOf)).toEqual([[], [], []]);
  });
});
