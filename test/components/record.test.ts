import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { ComponentResource } from "@pulumi/pulumi";
import { record } from "../support/record";

it("A program that fails is told with its own error.", async () => {
  const program = () => {
    throw new Error("no such client");
  };

  await expect(record(program)).rejects.toThrow("no such client");
});

it("A program that asks the account something is refused: a preview needs no credentials.", async () => {
  const program = async () => {
    await getCallerIdentity();
  };

  await expect(record(program)).rejects.toThrow("a preview must need no account");
});

it("Two programs one after the other do not see each other's resources.", async () => {
  const program = (name: string) => () => {
    new ComponentResource("test:index:Thing", name);
  };
  await record(program("first"));

  const second = await record(program("second"));

  expect(second.map(({ name }) => name)).toEqual(["test-preview", "second"]);
});
