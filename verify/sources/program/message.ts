/** What the program or the monitor says on the way: not an error, the run goes on. */
export interface Message {
  readonly severity: "info" | "warning" | "error";
  readonly text: string;
  readonly urn?: string;
}
