import {
  dynamodbValidator,
  type TableCheck,
  type TablePorts,
} from "../../../../../components/backup/validators/dynamodb/dynamodb-validator";
import type { RestoreJob } from "../../../../../components/backup/validators/restore-job";

const job: RestoreJob = {
  id: "1F2E3D4C-0003",
  resourceType: "DynamoDB",
  createdResourceArn: "arn:aws:dynamodb:eu-west-3:111122223333:table/awsbackup-restore-test-1",
  recoveryPointArn: "arn:aws:backup:eu-west-3:111122223333:recovery-point:1",
  completedAt: new Date("2026-11-01T08:00:00Z"),
  takenAt: new Date("2026-11-01T04:00:00Z"),
  isValidated: false,
};

/** A table of so many orders, by their numbers. */
function table(orders: number, status: string | undefined = "ACTIVE"): TablePorts {
  return {
    status: async () => status,
    count: async (_, most) => Math.min(orders, most),
    has: async (_, { order = 0 }) => Number(order) < orders,
  };
}

const checks: readonly TableCheck[] = [
  { name: "orders", itemsAtLeast: 100 },
  { name: "last-order", key: { order: 149 } },
];
const check = (ports: TablePorts, asked = checks) =>
  dynamodbValidator({ checks: asked, language: "en" }, ports).check(job);

test("A table that holds what it must is proven.", async () => {
  expect(await check(table(150))).toEqual({
    status: "SUCCESSFUL",
    level: "data-checked",
    message: "2 checks passed",
  });
});

test.each([
  [149, "1 of 2 passed: last-order: something is missing"],
  [99, "0 of 2 passed: orders: not what was expected (99) ; last-order: something is missing"],
])("A table of %d items is a failure that says why.", async (orders, message) => {
  expect(await check(table(orders))).toEqual({ status: "FAILED", level: "data-checked", message });
});

test("A table that is not ready is looked at again; one that is gone is a failure.", async () => {
  expect(await check(table(150, "CREATING"))).toEqual({ notYet: "table CREATING" });
  const none = { ...table(150), status: async () => undefined };
  expect(await check(none)).toMatchObject({ status: "FAILED" });
});

test("Without a check, nothing is proven.", async () => {
  expect(await check(table(150), [])).toMatchObject({ status: "FAILED" });
});
