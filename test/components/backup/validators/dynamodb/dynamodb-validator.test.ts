import {
  dynamodbValidator,
  type TableCheck,
  type TablePorts,
} from "../../../../../components/backup/validators/dynamodb/dynamodb-validator";
import { restored as job } from "../world";

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

test("A key that no item of the table can have is a failure that says so.", async () => {
  const ports: TablePorts = { ...table(150), has: async () => "wrongKey" };

  expect(await check(ports)).toMatchObject({
    status: "FAILED",
    message: "1 of 2 passed: last-order: the key is not of the form of the table's keys",
  });
});

test("A table that is not ready is looked at again; one that is gone is a failure.", async () => {
  expect(await check(table(150, "CREATING"))).toEqual({ notYet: "table CREATING" });
  const none = { ...table(150), status: async () => undefined };
  expect(await check(none)).toMatchObject({ status: "FAILED" });
});

test("Without a check, nothing is proven.", async () => {
  expect(await check(table(150), [])).toMatchObject({ status: "FAILED" });
});
