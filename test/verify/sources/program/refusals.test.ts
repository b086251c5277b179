import { named, Programs } from "../../../support/programs";

const programs = new Programs();
afterAll(() => programs.stop());

describe("what the engine refuses too", () => {
  test("two resources with one URN, all such pairs at once", async () => {
    const { name, message } = await programs.failure("duplicate-urn");

    expect(name).toBe("SourceError");
    expect(message.split("\n")).toEqual([
      "Duplicate resource URN 'urn:pulumi:dev::duplicate-urn::aws:s3/bucket:Bucket::data'; try giving it a unique name: two resources of type 'aws:s3/bucket:Bucket' are both called 'data', rename one of them",
      "Duplicate resource URN 'urn:pulumi:dev::duplicate-urn::aws:s3/bucket:Bucket::logs'; try giving it a unique name: two resources of type 'aws:s3/bucket:Bucket' are both called 'logs', rename one of them",
    ]);
  });

  test.each(["dev", "all"])(
    "a resource that would use the default provider where it is disabled (stack %s)",
    async (stack) => {
      const { name, message } = await programs.failure("disabled-provider", { stack });

      expect(name).toBe("SourceError");
      expect(message).toBe(
        `Default provider for 'aws' disabled. 'urn:pulumi:${stack}::disabled-provider::aws:s3/bucket:Bucket::escaped' must use an explicit provider: pass it with the option \`provider\`, or \`providers\` on its component`,
      );
    },
  );

  test("but not where the disabled default providers are those of other packages", async () => {
    const run = await programs.run("disabled-provider", { stack: "other" });

    expect(named(run, "escaped").inputs.region).toBe("eu-west-1");
    expect(named(run, "through-the-agreed-one").inputs.region).toBe("eu-west-3");
  });

  test("a list of disabled default providers that is not a list", async () => {
    const { name, message } = await programs.failure("disabled-provider", { stack: "wrong" });

    expect(name).toBe("SourceError");
    expect(message).toMatch(
      /^pulumi:disable-default-providers is not a list of packages: write it as/,
    );
  });
});

describe("what nobody can answer offline", () => {
  test("functions of a provider, even when the program catches the error, without the values", async () => {
    const { name, message } = await programs.failure("invoke");
    const wayOut =
      "which only the provider can answer: pass the value in the args or in the contract";

    expect(name).toBe("SourceError");
    expect(message.split("\n")).toEqual([
      `the program calls the function 'aws:index/getCallerIdentity:getCallerIdentity' (no arguments), ${wayOut}`,
      `the program calls the function 'aws:secretsmanager/getSecretVersion:getSecretVersion' (arguments secretId, versionStage), ${wayOut}`,
      `the program calls the function 'aws:index/getRegion:getRegion' (no arguments), ${wayOut}`,
    ]);
  });

  test("the outputs of another stack", async () => {
    const { name, message } = await programs.failure("stack-reference");

    expect(name).toBe("SourceError");
    expect(message).toBe(
      "the program reads the outputs of the stack 'lormont/network/production' (StackReference), which needs that stack's state: pass the value in the args or in the contract",
    );
  });

  test("an encrypted configuration value, when the program reads it", async () => {
    const { name, message } = await programs.failure("config", { stack: "open" });

    expect(name).toBe("SourceError");
    expect(message).toMatch(
      /^the program reads the configuration value 'config:password', which is encrypted and cannot be decrypted offline/,
    );
  });
});

describe("what the program throws", () => {
  test("a RunError is a refusal: the messages of all raised in parallel, without stack trace", async () => {
    const failure = await programs.failure("run-error");

    expect(failure).toEqual({
      name: "ProgramRefusal",
      message:
        "daily: `retentionDays` must be at least 1, got 0\nevening: `retentionDays` must be at least 1, got -1",
    });
  });

  test("another error is a crash, with the stack trace of the program", async () => {
    const { name, message, cause } = await programs.failure("plain-throw");

    expect(name).toBe("ProgramCrash");
    expect(message).toBe("no budget for Lormont");
    expect(cause).toMatch(
      /^TypeError: no budget for Lormont\n\s+at budgetOf \(.*plain-throw\/index\.ts:/,
    );
  });

  test("a rejection that nobody awaits is a crash", async () => {
    const { name, cause } = await programs.failure("unhandled-rejection");

    expect(name).toBe("ProgramCrash");
    expect(cause).toMatch(/^RangeError: nobody awaits me\n/);
  });

  test("an error in a timer is a crash", async () => {
    const { name, cause } = await programs.failure("timer-throws");

    expect(name).toBe("ProgramCrash");
    expect(cause).toMatch(/^RangeError: thrown by a timer\n/);
  });

  test("a transform that throws is a crash, with the place of the resource", async () => {
    const { name, message, cause } = await programs.failure("transform-throws");

    expect(name).toBe("ProgramCrash");
    expect(message).toBe(
      "failed to register new resource data [aws:s3/bucket:Bucket]: transform failed: Error: no buckets on Fridays",
    );
    expect(cause).toMatch(/at new Bucket .*\n.*transform-throws\/index\.ts:/);
  });

  test("a program that waits for ever is a crash, not a silent end", async () => {
    const { name, message } = await programs.failure("never-resolves");

    expect(name).toBe("ProgramCrash");
    expect(message).toMatch(/^the program waits for a promise that nothing will resolve/);
  });
});

test("after a failure the next program runs as if nothing had happened", async () => {
  await programs.failure("plain-throw");
  await programs.failure("duplicate-urn");

  expect((await programs.run("function-entry")).stackOutputs).toEqual({ name: "lormont-data" });
});
