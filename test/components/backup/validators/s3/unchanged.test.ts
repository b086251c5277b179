import {
  unchangedAround,
  type HistoryLine,
} from "../../../../../components/backup/validators/s3/unchanged";

const takenAt = new Date("2026-11-01T04:00:00Z");
const at = (hours: number) => new Date(takenAt.getTime() + hours * 3_600_000);

/** A version of an object, or what took its place, so many hours after the backup. */
const line = (
  versionId: string,
  hours: number,
  change: Partial<HistoryLine> = {},
): HistoryLine => ({
  key: "a",
  versionId,
  lastModified: at(hours),
  kind: "object",
  size: 10,
  ...change,
});
const deleted = { kind: "deleted" } as const;

const versions = (...history: HistoryLine[]) =>
  unchangedAround(history, takenAt).map(({ versionId }) => versionId);

test.each<[string, HistoryLine[], string[]]>([
  ["long before", [line("1", -48)], ["1"]],
  ["just before the hour before", [line("1", -1.01)], ["1"]],
  ["in the hour before", [line("1", -1)], []],
  ["while the backup was made", [line("1", 3)], []],
  ["after it", [line("1", 48)], []],
])("An object that was written %s is one, or none, to compare.", (_, history, expected) => {
  expect(versions(...history)).toEqual(expected);
});

test.each<[string, HistoryLine[], string[]]>([
  ["replaced before the backup counts as it was then", [line("2", -5), line("1", -48)], ["2"]],
  ["replaced in the hour before is left out", [line("2", -0.5), line("1", -48)], []],
  ["replaced while the backup was made is left out", [line("2", 23.9), line("1", -48)], []],
  ["replaced a day later counts as it was", [line("2", 24), line("1", -48)], ["1"]],
  ["deleted before the backup is none", [line("2", -5, deleted), line("1", -48)], []],
  ["deleted while it was made is left out", [line("2", 5, deleted), line("1", -48)], []],
  ["deleted a day later counts", [line("2", 30, deleted), line("1", -48)], ["1"]],
  ["that came back before it counts", [line("3", -5), line("2", -6, deleted)], ["3"]],
  ["in an archive is left out", [line("2", -5, { kind: "archived" }), line("1", -48)], []],
])("An object %s.", (_, history, expected) => {
  expect(versions(...history)).toEqual(expected);
  // S3 lists delete markers apart from versions.
  expect(versions(...history.reverse())).toEqual(expected);
});

test("Of two versions of one second, the first that S3 lists is the newest.", () => {
  expect(versions(line("2", -5), line("1", -5))).toEqual(["2"]);
});

test("A version and a delete marker of one second leave the object out.", () => {
  expect(versions(line("1", -5), line("2", -5, deleted))).toEqual([]);
});

test("Each object counts for itself.", () => {
  const history = [line("1", -5), line("2", 5, { key: "b" }), line("3", -5, { key: "b" })];
  expect(versions(...history, line("4", -5, { key: "c" }))).toEqual(["1", "4"]);
});
