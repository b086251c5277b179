import {
  ListObjectVersionsCommand,
  S3Client,
  type ListObjectVersionsCommandInput,
} from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { bucketHistory, mostPages } from "../../components/backup/validators/aws/bucket-history";
import { requestProblems } from "./support/requests";

/** How a history is read where it is longer, or deeper, than what an emulator would hold: see objects-on-aws.test.ts too. */
const client = new S3Client({ region: "eu-west-3" });
const aws = mockClient(client);
beforeEach(() => aws.reset());
afterEach(() => expect(requestProblems("s3", aws)).toEqual([]));
afterAll(() => client.destroy());

const historyFor = (jobId: string) => bucketHistory(client, "lormont-lots", jobId);
const moment = new Date("2026-10-01T00:00:00Z");
const line = (Key: string) => ({ Key, VersionId: "1", LastModified: moment, Size: 1 });
const lists = () =>
  aws
    .commandCalls(ListObjectVersionsCommand)
    .map(({ args }) => args[0].input)
    .filter(({ Delimiter }) => Delimiter === undefined);

test("Keys that XML cannot hold come in the form of addresses.", async () => {
  aws.on(ListObjectVersionsCommand).resolves({
    EncodingType: "url",
    Versions: [line("lots/%C3%A9t%C3%A9+2026%2B%01.pdf")],
  });

  const [found] = await historyFor("1");
  expect(found?.key).toBe("lots/été 2026+\u0001.pdf");
  expect(lists().every(({ EncodingType }) => EncodingType === "url")).toBe(true);
});

test("A long history is read in part: so many pages, from one to the next.", async () => {
  // Keys that come one after the other for ever.
  aws.on(ListObjectVersionsCommand).callsFake((input: ListObjectVersionsCommandInput) => {
    if (input.Delimiter !== undefined) return {};
    const key = `${input.KeyMarker ?? ""}a`;
    const next = { IsTruncated: true, NextKeyMarker: key, NextVersionIdMarker: "1" };
    return { Versions: [line(key)], ...next };
  });

  expect(await historyFor("1")).toHaveLength(mostPages);
  const markers = lists().map(({ KeyMarker, VersionIdMarker }) => [KeyMarker, VersionIdMarker]);
  const [[start = ""] = []] = markers;
  expect(start).toMatch(/^[0-9a-f]{8}$/);
  expect(markers).toEqual(
    Array.from({ length: mostPages }, (_, at) => [
      start + "a".repeat(at),
      at === 0 ? undefined : "1",
    ]),
  );
});

test("The folders are gone down as it is drawn: not all jobs start in the same one.", async () => {
  const folders = Array.from({ length: 8 }, (_, at) => ({ Prefix: `lots/${at}/` }));
  aws.on(ListObjectVersionsCommand).resolves({});
  aws
    .on(ListObjectVersionsCommand, { Prefix: "", Delimiter: "/" })
    .resolves({ CommonPrefixes: [{ Prefix: "lots/" }] });
  aws
    .on(ListObjectVersionsCommand, { Prefix: "lots/", Delimiter: "/" })
    .resolves({ CommonPrefixes: folders });
  const starts: string[] = [];
  for (let job = 1; job <= 20; job += 1) {
    aws.resetHistory();
    await historyFor(`${job}`);
    starts.push(lists()[0]?.KeyMarker ?? "");
  }

  expect(starts.every((start) => /^lots\/\d\/[0-9a-f]{8}$/.test(start))).toBe(true);
  expect(new Set(starts.map((start) => start.slice(0, 7))).size).toBeGreaterThan(3);
  await historyFor("20");
  expect(lists().at(-2)?.KeyMarker).toBe(starts.at(-1));
});

test("Folders without end are gone down so far.", async () => {
  aws
    .on(ListObjectVersionsCommand)
    .callsFake(({ Prefix = "", Delimiter }: ListObjectVersionsCommandInput) =>
      Delimiter === undefined ? {} : { CommonPrefixes: [{ Prefix: `${Prefix}a/` }] },
    );
  await historyFor("1");

  expect(lists()[0]?.KeyMarker).toMatch(/^(a\/){8}[0-9a-f]{8}$/);
});

test("A history that starts in its middle is read once round, and no further.", async () => {
  const keys = Array.from(
    { length: 40 },
    (_, at) => `${((at * 6.4) | 0).toString(16).padStart(2, "0")}.pdf`,
  );
  // Two lines a page.
  aws
    .on(ListObjectVersionsCommand)
    .callsFake(({ KeyMarker = "", Delimiter }: ListObjectVersionsCommandInput) => {
      if (Delimiter !== undefined) return {};
      const after = keys.filter((key) => key > KeyMarker);
      const page = after.slice(0, 2);
      const next = { IsTruncated: after.length > 2, NextKeyMarker: page.at(-1) };
      return { Versions: page.map(line), ...next };
    });
  const starts = new Set<string | undefined>();
  for (let job = 1; job <= 20; job += 1) {
    aws.resetHistory();
    const found = await historyFor(`${job}`);

    expect(found.map(({ key }) => key).sort()).toEqual(keys);
    expect(lists().length).toBeLessThanOrEqual(22);
    starts.add(lists()[0]?.KeyMarker);
  }
  expect(starts.size).toBe(20);
});
