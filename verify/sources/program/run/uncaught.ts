/**
 * Collects what a program throws outside of its own chain of promises: a rejection that nobody awaits, an error in a
 * timer. Without it, Node would end the process.
 *
 * @returns A function that stops collecting.
 */
export function collectUncaught(thrown: (error: unknown) => void): () => void {
  process.on("uncaughtException", thrown);
  process.on("unhandledRejection", thrown);
  return () => {
    process.off("uncaughtException", thrown);
    process.off("unhandledRejection", thrown);
  };
}
