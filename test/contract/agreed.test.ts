import { execFileSync } from "node:child_process";
import { join } from "node:path";
import {
  awsContact,
  capabilityOf,
  contactsWithRole,
  findContact,
  findControl,
  parseContract,
  raciOf,
} from "../../contract";
import { minimalContract, spoiled } from "../support/contract";

const root = join(__dirname, "../..");

describe("what a rule reads of a contract", () => {
  test("is loaded without the schema and the YAML reader, which a rule never needs", () => {
    const script = `
      require("./contract/agreed");
      const loaded = Object.keys(require.cache).map((file) => file.slice(process.cwd().length + 1));
      console.log(JSON.stringify(loaded.filter((file) => /^(node_modules|contract.(load|sections))/.test(file))));
    `;
    const hook = ["--require", "./scripts/typescript-hook.js"];
    const loaded = execFileSync(process.execPath, [...hook, "--eval", script], { cwd: root });
    const own = (JSON.parse(loaded.toString()) as string[]).filter(
      (file) => !/^node_modules.(pirates|@swc)/.test(file),
    );
    expect(own).toEqual([]);
  });

  test("a capability is the environment's own choice, or else the contract's", () => {
    const text = spoiled((contract) =>
      contract.setIn(["environments", "production", "capabilities"], {
        passwordPolicy: { mode: "adopt" },
      }),
    );
    const contract = parseContract(text, "acme.yaml");
    expect(capabilityOf(contract, "production", "passwordPolicy")).toEqual({ mode: "adopt" });
    expect(capabilityOf(contract, "production", "trail")).toEqual({ mode: "create" });
    expect(capabilityOf(contract, "staging", "passwordPolicy")).toEqual({ mode: "create" });
  });

  test("a responsibility is the contract's own line, or else the catalogue's", () => {
    const line = { client: "A", provider: "R", aws: "I" };
    const text = spoiled((contract) => contract.setIn(["responsibilities"], { "BUD-02": line }));
    const contract = parseContract(text, "acme.yaml");
    expect(raciOf(contract, findControl("BUD-02"))).toEqual(line);
    expect(raciOf(contract, findControl("BUD-01"))).toEqual(findControl("BUD-01").raci);
  });

  test("a contact is found by id, with its side, and by role, in the contract's order", () => {
    const { contacts } = minimalContract();
    expect(findContact(contacts, "bob")).toEqual({
      side: "provider",
      contact: contacts.provider[0],
    });
    expect(findContact(contacts, "nobody")).toBeUndefined();
    expect(contactsWithRole(contacts, "client", "billing")).toEqual(contacts.client);
    expect(contactsWithRole(contacts, "provider", "billing")).toEqual([]);
  });

  test("AWS writes to a mailbox that several people read, where there is one", () => {
    const { contacts } = minimalContract();
    const [alice] = contacts.client;
    if (alice === undefined) throw new Error("the minimal contract has a contact");
    const desk = { ...alice, id: "desk", shared: true };
    const both = { ...contacts, client: [alice, desk] };
    expect(awsContact(contacts, "security").id).toBe("alice");
    expect(awsContact(both, "security").id).toBe("desk");
    expect(() => awsContact({ ...contacts, client: [] }, "security")).toThrow("the role security");
  });
});
