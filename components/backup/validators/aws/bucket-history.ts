import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
  type S3Client,
} from "@aws-sdk/client-s3";
import { drawn } from "../s3/drawn";
import type { HistoryLine } from "../s3/unchanged";

/** Of 1000 lines at most. A bucket with a longer history is read in part. */
export const mostPages = 50;

/** Folders that are gone down. */
const deepest = 8;

/**
 * The history of a bucket, from a place that is drawn for the job on, and round once from the beginning: all of it, or as much
 * as is read.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export async function bucketHistory(
  client: Pick<S3Client, "send">,
  bucket: string,
  jobId: string,
): Promise<HistoryLine[]> {
  const start = await startOf(client, bucket, jobId);
  let pages = 0;
  const after: HistoryLine[] = [];
  for await (const lines of pagesFrom(client, bucket, start)) {
    after.push(...lines);
    pages += 1;
    if (pages >= mostPages) return after;
  }
  const before: HistoryLine[] = [];
  for await (const lines of pagesFrom(client, bucket)) {
    before.push(...lines);
    pages += 1;
    if (pages >= mostPages || lines.some(({ key }) => isAfter(key, start))) break;
  }
  return once([...before, ...after]);
}

/**
 * Goes down the folders as it is drawn, and into the last one at a text that is drawn: the keys of a bucket mostly begin alike, and
 * any text would be before or after all of them. Folders after the first 1000 of their level are never drawn.
 */
async function startOf(
  client: Pick<S3Client, "send">,
  bucket: string,
  jobId: string,
): Promise<string> {
  let folder = "";
  for (let depth = 0; depth < deepest; depth += 1) {
    const page = await list(client, { Bucket: bucket, Prefix: folder, Delimiter: "/" });
    const inside = (page.CommonPrefixes ?? []).map(({ Prefix = "" }) => textOf(page, Prefix));
    const draw = Number.parseInt(drawn(jobId, folder).slice(0, 8), 16);
    const next = inside[draw % inside.length];
    if (next === undefined) break;
    folder = next;
  }
  return folder + drawn(jobId, folder).slice(0, 8);
}

/** @param start Keys after it. @default all */
async function* pagesFrom(
  client: Pick<S3Client, "send">,
  Bucket: string,
  start?: string,
): AsyncGenerator<readonly HistoryLine[]> {
  let next: Pick<ListObjectVersionsCommandInput, "KeyMarker" | "VersionIdMarker"> | undefined = {
    KeyMarker: start,
  };
  while (next !== undefined) {
    const page: Page = await list(client, { Bucket, ...next });
    yield linesOf(page);
    next =
      page.IsTruncated === true && page.NextKeyMarker !== undefined
        ? {
            KeyMarker: textOf(page, page.NextKeyMarker),
            VersionIdMarker: page.NextVersionIdMarker,
          }
        : undefined;
  }
}

type Page = ListObjectVersionsCommandOutput;

/** Keys may hold characters that XML cannot, so they are asked for in the form of addresses. */
function list(
  client: Pick<S3Client, "send">,
  input: ListObjectVersionsCommandInput,
): Promise<Page> {
  return client.send(new ListObjectVersionsCommand({ EncodingType: "url", ...input }));
}

function textOf({ EncodingType }: Page, text: string): string {
  return EncodingType === "url" ? decodeURIComponent(text.replaceAll("+", " ")) : text;
}

function linesOf(page: Page): HistoryLine[] {
  const line = (one: ObjectVersion, kind: HistoryLine["kind"]): HistoryLine[] =>
    one.Key === undefined || one.VersionId === undefined || one.LastModified === undefined
      ? []
      : [
          {
            key: textOf(page, one.Key),
            versionId: one.VersionId,
            lastModified: one.LastModified,
            kind,
            size: one.Size ?? 0,
          },
        ];
  return [
    ...(page.Versions ?? []).flatMap((one) =>
      line(one, archives.includes(one.StorageClass ?? "") ? "archived" : "object"),
    ),
    ...(page.DeleteMarkers ?? []).flatMap((one) => line(one, "deleted")),
  ];
}

const archives: readonly string[] = ["GLACIER", "DEEP_ARCHIVE"];

/** In S3's order, which is that of the bytes. */
function isAfter(key: string, other: string): boolean {
  return Buffer.compare(Buffer.from(key), Buffer.from(other)) > 0;
}

/** Each line at the first of its places. */
function once(lines: readonly HistoryLine[]): HistoryLine[] {
  const byVersion = new Map<string, HistoryLine>();
  for (const line of lines) {
    const version = JSON.stringify([line.key, line.versionId]);
    if (!byVersion.has(version)) byVersion.set(version, line);
  }
  return [...byVersion.values()];
}
