/** Reading a value that is not known before `up` throws this, or the SDK's error of the same meaning. */
export class UnknownValue extends Error {
  override readonly name = "UnknownValue";

  /** @param path - Of the property, never its value. */
  constructor(readonly path: string) {
    super(`${path} is not known before deployment`);
  }
}

/** The SDK's own error is recognised by a member that only it has: rules know no engine, and a bundle renames classes. */
export function isUnknownValue(error: unknown): error is Error {
  return (
    error instanceof UnknownValue || (error instanceof Error && "unknownTypeSentinel" in error)
  );
}
