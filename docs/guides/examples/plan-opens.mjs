// A client's own check of a restored bucket: the newest PDF under plans/ opens. Deploy it in the client's account, in the region of
// the environment, and name it in the contract (restoreTest.function). Its role reads the restored buckets, and nothing else:
//   s3:ListBucket on arn:aws:s3:::awsbackup-restore-test-*, s3:GetObject on arn:aws:s3:::awsbackup-restore-test-*/*
// Lambda's Node.js runtime brings AWS's client.
import { Buffer } from "node:buffer";
import { GetObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client();
const mostBytes = 64 * 1024 * 1024;

/** The event and the answer are those of docs/guides/restore-test.md. */
export async function handler({ ask, createdResourceArn }) {
  // It made nothing, so nothing of its own is left.
  if (ask === "cleanUp") return { clean: true };

  const Bucket = createdResourceArn.split(":").at(-1);
  const newest = await newestPlan(Bucket);
  if (newest === undefined)
    return { status: "failed", message: "no plan of a readable size was restored" };

  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: newest.Key }));
  const bytes = Buffer.from(await Body.transformToByteArray());
  return opens(bytes)
    ? { status: "passed", message: `the newest plan opens (${bytes.length} bytes)` }
    : { status: "failed", message: "the newest plan is no whole PDF" };
}

async function newestPlan(Bucket) {
  let newest;
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: s3 },
    { Bucket, Prefix: "plans/" },
  ))
    for (const object of Contents)
      if (
        object.Key.endsWith(".pdf") &&
        object.Size <= mostBytes &&
        (newest === undefined || object.LastModified > newest.LastModified)
      )
        newest = object;
  return newest;
}

/** A PDF begins with its version and ends with its mark, where it was not cut. */
function opens(bytes) {
  return (
    bytes.subarray(0, 5).equals(Buffer.from("%PDF-")) && bytes.subarray(-1024).includes("%%EOF")
  );
}
