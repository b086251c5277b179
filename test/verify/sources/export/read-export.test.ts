import { readExport } from "../../../../verify/sources/export/read-export";
import { outsideOf } from "../../../../verify/sources/export/outside";
import { SourceError } from "../../../../verify/sources/source-error";
import { toSubjects } from "../../../../verify/sources/subjects";
import {
  exportOf,
  Folder,
  rootResource,
  rootUrn,
  stackName,
  stateResource,
} from "../../../support/export";

const secret = (inner: object) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ...inner,
});

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());
const read = (content: unknown) => readExport(folder.write("export.json", content));

function refusal(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

describe("an export that can be read", () => {
  test.each([3, 4])(
    "of version %d tells its stack, its project and when it was written",
    (version) => {
      const { stack, project, writtenAt } = read({ ...exportOf([rootResource]), version });

      expect({ stack, project, writtenAt }).toEqual({
        stack: stackName,
        project: "socle",
        writtenAt: "2026-11-23T10:00:00Z",
      });
    },
  );

  test("gives each resource with what it was asked for and what came of it", () => {
    const { resources } = read(
      exportOf([
        rootResource,
        stateResource("aws:kms/key:Key", "key", {
          inputs: { enableKeyRotation: true },
          outputs: { arn: "arn:aws:kms:x" },
          parent: rootUrn,
          protect: true,
          retainOnDelete: true,
          provider: `${rootUrn}::id`,
          dependencies: [rootUrn],
          propertyDependencies: { policy: [rootUrn] },
          ignoreChanges: ["tags"],
          importID: "abc",
        }),
      ]),
    );

    expect(resources[1]).toMatchObject({
      type: "aws:kms/key:Key",
      name: "key",
      inputs: { enableKeyRotation: true },
      outputs: { arn: "arn:aws:kms:x" },
      parent: rootUrn,
      protect: true,
      retainOnDelete: true,
      provider: `${rootUrn}::id`,
      dependencies: [rootUrn],
      propertyDependencies: { policy: [rootUrn] },
      ignoreChanges: ["tags"],
      importId: "abc",
    });
  });

  test("leaves out what a deployment has replaced and is about to delete", () => {
    const old = stateResource("aws:kms/key:Key", "key", { delete: true });

    expect(
      read(exportOf([rootResource, old, stateResource("aws:kms/key:Key", "key")])).resources,
    ).toHaveLength(2);
  });

  test("names the operations that a deployment left unfinished", () => {
    const pending_operations = [
      { type: "creating", resource: stateResource("aws:kms/key:Key", "key") },
    ];

    expect(read(exportOf([rootResource], { pending_operations })).pending).toEqual([
      `creating urn:pulumi:${stackName}::socle::aws:kms/key:Key::key`,
    ]);
  });

  test("keeps a name that holds the URN's own separator", () => {
    expect(
      read(exportOf([rootResource, stateResource("aws:kms/key:Key", "a::b")])).resources[1]?.name,
    ).toBe("a::b");
  });

  test("lists what other providers run as outside, by type", () => {
    const { resources } = read(
      exportOf([
        rootResource,
        stateResource("random:index/id:Id", "a"),
        stateResource("random:index/id:Id", "b"),
        stateResource("aws:kms/key:Key", "k"),
      ]),
    );

    expect(outsideOf(resources)).toEqual([{ type: "random:index/id:Id", count: 2 }]);
  });
});

describe("a secret in an export", () => {
  const props = (value: object) => {
    const { resources } = read(
      exportOf([
        rootResource,
        stateResource("aws:kms/key:Key", "k", { outputs: { a: value, b: 1 } }),
      ]),
    );
    return toSubjects(resources).stack.resources[1]?.props;
  };

  test("is never decrypted: reading it is reading something unknown", () => {
    expect(() => props(secret({ ciphertext: "v1:abc" }))?.["a"]).toThrow(
      "a is not known before deployment",
    );
    expect(props(secret({ ciphertext: "v1:abc" }))?.["b"]).toBe(1);
  });

  test("that was exported in clear is judged by its content", () => {
    expect(props(secret({ plaintext: '{"x":[1]}' }))?.["a"]).toEqual({ x: [1] });
  });
});

describe("a file that is not an export", () => {
  test.each([
    ["that is empty", "", "is empty"],
    ["that is cut short", '{"version": 3, "deployment": {"resou', "is not JSON, or was cut short"],
    ["that is JSON of another kind", { hello: 1 }, "is not an export of a stack"],
    ["that is a list", [], "is not an export of a stack"],
    [
      "of a version nobody knows",
      { ...exportOf([rootResource]), version: 7 },
      "has version 7: this version of Socle reads 3 and 4",
    ],
    ["without version", { deployment: {} }, "has version none"],
    [
      "with resources that are no list",
      { version: 3, deployment: { resources: {} } },
      "has no list of resources",
    ],
    [
      "with a resource that has no type",
      exportOf([rootResource, { urn: rootUrn }]),
      "has a resource without urn or type (number 2)",
    ],
    [
      "with a URN that is none",
      exportOf([{ urn: "x", type: "y" }]),
      "has a resource without urn or type (number 1)",
    ],
    ["of a stack that was never deployed", exportOf([]), "holds no stack"],
    [
      "with the same URN twice",
      exportOf([rootResource, rootResource]),
      "twice: it was edited by hand",
    ],
  ])("%s is refused with the way out", (_what, content, words) => {
    expect(refusal(content)).toContain(words);
  });

  test("is refused without repeating what it holds, which may be a secret", () => {
    expect(refusal('{"password": "canary-8271" oops')).not.toContain("canary");
  });

  test("that does not exist says how to write one", () => {
    expect(() => readExport(`${folder.path}/nobody.json`)).toThrow(
      /does not exist: write it with `pulumi stack export/,
    );
  });
});
