import { object, text, type Props } from "../../resource-type";

/**
 * What the provider sends of a function's code. An archive comes from the engine with its hash, by which two are the same
 * to it, whatever their paths; what it holds stands for the zip file here.
 */
export function code(inputs: Props): Props {
  return {
    ZipFile: inputs.code === undefined ? undefined : JSON.stringify(inputs.code),
    ImageUri: inputs.imageUri,
    S3Bucket: inputs.s3Bucket,
    S3Key: inputs.s3Key,
    S3ObjectVersion: inputs.s3ObjectVersion,
    SourceKMSKeyArn: inputs.sourceKmsKeyArn,
  };
}

/** Of the archive as Pulumi hashes it, where AWS hashes the zip file. */
export function codeSha256({ code: archive }: Props): string {
  return Buffer.from(text(object(archive).hash), "hex").toString("base64");
}
