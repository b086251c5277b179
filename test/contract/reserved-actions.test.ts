import { reservedActionsOf, reservedGroups } from "../../contract";

test("a group stands for its actions, and the client's own are added, each once and in order", () => {
  const also = ["kms:DisableKey", "ec2:DeleteVpc"];

  expect(reservedActionsOf({ groups: ["keys"], also })).toEqual([
    "ec2:DeleteVpc",
    "kms:DisableKey",
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
  ]);
});

test("every reserved action is one exact action of AWS: a wildcard would reserve too much", () => {
  const all = reservedActionsOf({ groups: reservedGroups, also: [] });

  expect(all.filter((action) => !/^[a-z0-9-]+:[A-Z][A-Za-z]+$/.test(action))).toEqual([]);
  expect(all.length).toBeGreaterThan(35);
});
