import {
  statusValidator,
  type RestoredStatus,
} from "../../../../../components/backup/validators/status/status-validator";
import { restored as job } from "../world";

const ready: RestoredStatus = { state: "ready", says: "available", encrypted: true, size: 40 };
const check = (status: RestoredStatus | undefined) =>
  statusValidator({ language: "en" }, { status: async () => status }).check(job);

test("What is ready and encrypted was restored, and the proof says that nobody opened it.", async () => {
  expect(await check(ready)).toEqual({
    status: "SUCCESSFUL",
    level: "status-only",
    message: "restored (available); its content was not opened",
  });
});

test("What has no size of its own is not empty.", async () => {
  const server: RestoredStatus = { state: "ready", says: "available", encrypted: true };
  expect(await check(server)).toMatchObject({ status: "SUCCESSFUL" });
});

test("What is on its way is looked at again: it may have no disk yet.", async () => {
  for (const encrypted of [true, false])
    expect(await check({ ...ready, state: "notYet", says: "creating", encrypted })).toEqual({
      notYet: "creating",
    });
});

test.each([
  ["that is gone", undefined, "no longer there"],
  ["that AWS calls broken", { ...ready, state: "broken", says: "error" } as const, "error"],
  ["in clear", { ...ready, encrypted: false }, "not encrypted"],
  ["without anything in it", { ...ready, size: 0 }, "empty"],
])("Something %s is a failure.", async (_, status, says) => {
  expect(await check(status)).toEqual({
    status: "FAILED",
    level: "status-only",
    message: expect.stringContaining(says),
  });
});
