import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { withHashes } from "../../../../verify/sources/program/monitor/assets";
import { SourceError } from "../../../../verify/sources/source-error";
import { named, Programs } from "../../../support/programs";

const signature = "4dabf18193072939515e22adb298388d";
const asset = (source: object) => ({ [signature]: "c44067f5952c0a294b673a41bacd8c17", ...source });
const archive = (source: object) => ({
  [signature]: "0def7320c3a5731c473e5ecbe6d01bc7",
  ...source,
});
const text = (content: string) => asset({ text: content });
const files = (assets: object) => archive({ assets });

let folder: string;
const at = (path: string) => join(folder, path);
function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "socle-assets-"));
  for (const [path, content] of Object.entries({
    Z: "Z",
    "a.txt": "a",
    "sub-1": "minus",
    "sub.txt": "dot",
    "sub/b.txt": "b",
    ".pulumi/x": "x",
  }))
    write(join("tree", path), content);
  mkdirSync(at("tree/sub/.pulumi"));
  symlinkSync("a.txt", at("tree/link.txt"));
  symlinkSync("sub", at("tree/linked"));
  write("code.tar.gz", "not looked into");
});
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (value: unknown) => {
  const { code } = withHashes({ code: value }) as { code: { hash?: string } };
  return code.hash;
};

/** Computed by sdk/go/common/resource of Pulumi 3.250.0, on the same contents. */
const folderHash = "1d66cb4c225c77ff7ce9630e67d1f50b56c84fdab7cca91d263c27d79bc55c72";
test.each<[string, () => unknown, string]>([
  ["a text", () => text("é"), "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"],
  [
    "a file",
    () => asset({ path: at("tree/a.txt") }),
    "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
  ],
  [
    "an archive of nothing",
    () => files({}),
    "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
  ],
  [
    "an archive of texts and of an archive",
    () =>
      files({
        b: text("1"),
        B: text("é"),
        in: files({ deep: text("4") }),
        big: text("\0".repeat(512)),
      }),
    "91f9daf52be7855a8813effe3b1ac9a97af5932115e3fef91af72bd9f0ed678c",
  ],
  ["a folder", () => archive({ path: at("tree") }), folderHash],
  [
    "an archive that names a file twice",
    () =>
      files({
        lib: archive({ path: at("tree") }),
        "lib/a.txt": text("second"),
        "index.mjs": text("export {};"),
      }),
    "d16625d6b30b3712109fe138b2ca11e79630a4ff333de8ee37808fd4a74e09ee",
  ],
  [
    "an archive file, which counts as it is",
    () => archive({ path: at("code.tar.gz") }),
    "129338a146e236f80c5d2546f466cac13d2a02fb6e94da6f3b2d80c1d08f2608",
  ],
])("%s has the engine's hash", (_, value, hash) => {
  expect(hashOf(value())).toBe(hash);
});

test.each<[string, () => unknown]>([
  ["a remote file", () => asset({ uri: "https://example.com/index.mjs" })],
  ["a remote archive", () => archive({ uri: "https://example.com/code.zip" })],
  [
    "an archive that holds a remote file",
    () => files({ a: asset({ uri: "https://example.com" }) }),
  ],
  [
    "an archive that holds a remote archive",
    () => files({ a: archive({ uri: "https://example.com" }) }),
  ],
  [
    "an archive that holds an archive file",
    () => files({ a: archive({ path: at("code.tar.gz") }) }),
  ],
  ["an archive with a long name", () => files({ ["a".repeat(101)]: text("a") })],
  ["an archive with a name beyond ASCII", () => files({ é: text("a") })],
  ["what is no asset", () => ({ text: "a", path: "b" })],
])("%s has no hash here", (_, value) => {
  expect(hashOf(value())).toBeUndefined();
});

test("what holds an asset is as it was, and the asset has what the engine keeps", () => {
  const inputs = { name: "worker", versions: [{ code: { ...text(""), __pulumiAsset: true } }] };

  expect(withHashes(inputs)).toEqual({
    name: "worker",
    versions: [
      {
        code: asset({ hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }),
      },
    ],
  });
});

test.each<[string, () => unknown]>([
  ["file", () => asset({ path: at("none") })],
  ["folder", () => archive({ path: at("none") })],
  ["archive", () => archive({ path: at("none.zip") })],
])("a missing %s is refused", (_, value) => {
  expect(() => hashOf(value())).toThrow(SourceError);
});

describe("a program whose function is an archive", () => {
  const programs = new Programs();
  afterAll(() => programs.stop());

  test("has the engine's hashes, and the paths as it wrote them", async () => {
    const run = await programs.run("assets");
    const of = (name: string) => named(run, name).inputs.code;

    expect(of("files-and-texts")).toEqual({
      ...files({
        "index.mjs": {
          ...asset({ path: "code/index.mjs" }),
          hash: "6a9324ce7d1c280349816e18ffc8f4c018724ec66f89d8d4df668357efa35d8a",
        },
        "agreed.json": {
          ...text("{}"),
          hash: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        },
      }),
      hash: "823b38e6892e04ca97d9bdc95bb4377d6b63f66fbb3f8f99abcc9a3d16a5fa71",
    });
    expect(of("folder")).toEqual({
      ...archive({ path: "code" }),
      hash: "a0a808d1d63ba99935ee3dba5ca7bd84f58cba2bd52633d76891f682f8c094c6",
    });
    expect(named(run, "folder").outputs.code).toEqual(of("folder"));
  });

  test("is refused where a file is missing, as by the engine", async () => {
    const { name, message } = await programs.failure("assets", { stack: "missing" });

    expect(name).toBe("SourceError");
    expect(message).toContain("the asset 'code/none.mjs' cannot be read (ENOENT)");
  });
});
