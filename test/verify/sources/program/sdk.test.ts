import {
  loadSdk,
  missingFromSdk,
  sdkLoader,
  type LoadModule,
} from "../../../../verify/sources/program/run/sdk";

describe("the internal names of @pulumi/pulumi that a run needs", () => {
  test("are all in the installed SDK", () => {
    expect(missingFromSdk(sdkLoader(__filename))).toEqual([]);
  });

  test("are named when an upgrade takes one away, a function or a whole module", () => {
    const installed = sdkLoader(__filename);
    const upgraded: LoadModule = (path) => {
      if (path === "runtime/stack") return undefined;
      if (path !== "runtime/settings") return installed(path);
      return { ...installed(path), setMockOptions: undefined };
    };

    expect(missingFromSdk(upgraded)).toEqual(["runtime/settings.setMockOptions", "runtime/stack"]);
  });

  test("are looked for where the program would find them, and a program without the SDK is told so", () => {
    expect(() => loadSdk("/nowhere/index.ts")).toThrow(
      /^the SDK @pulumi\/pulumi \(not installed\) no longer has runtime\/state, runtime\/settings/,
    );
  });
});
