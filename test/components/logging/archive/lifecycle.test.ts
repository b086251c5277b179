import { archiveLifecycle, logLifecycle } from "../../../../components/logging/archive/lifecycle";

const all = { status: "Enabled", filter: { prefix: "" } };
const expire = (days: number) => ({
  id: "expire",
  ...all,
  expiration: { days },
  noncurrentVersionExpiration: { noncurrentDays: 1 },
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
});
const forgetDeleted = {
  id: "forget-deleted",
  ...all,
  expiration: { expiredObjectDeleteMarker: true },
};

it("A log is hidden when its retention ends, deleted a day later, and leaves no mark.", () => {
  expect(logLifecycle(400)).toEqual([expire(400), forgetDeleted]);
});

it("An archived log is cheaper after 90 days, where it then has 30 days to live: S3 bills as many.", () => {
  expect(archiveLifecycle(120)).toEqual([
    expire(120),
    forgetDeleted,
    {
      id: "infrequent-access",
      ...all,
      transitions: [{ days: 90, storageClass: "STANDARD_IA" }],
    },
  ]);
  expect(archiveLifecycle(119)).toEqual([expire(119), forgetDeleted]);
});
