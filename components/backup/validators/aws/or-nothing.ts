/** The answer; nothing where AWS says, by an error of one of these names, that there is no such thing. */
export function orNothing<T>(
  answer: Promise<T>,
  ...absent: readonly string[]
): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof Error && absent.includes(error.name)) return undefined;
    throw error;
  });
}
