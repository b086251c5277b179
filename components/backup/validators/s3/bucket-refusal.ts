/** A bucket that is not there any more, or that the validator may not read. */
export class BucketRefusal extends Error {
  override readonly name = "BucketRefusal";

  constructor(
    readonly bucket: string,
    readonly reason: "noSuchBucket" | "notAllowed",
  ) {
    super(`${reason}: ${bucket}`);
  }
}
