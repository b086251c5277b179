import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What AWS Backup has of a restore, as its API writes it: moments in seconds. */
export type DescribedJob = Readonly<Record<string, unknown>>;

/** A result that was given. */
export interface GivenResult {
  readonly RestoreJobId: string;
  readonly ValidationStatus: string;
  readonly ValidationStatusMessage: string;
}

/**
 * The two services of AWS that the emulator lacks, or needs a container for: restore jobs and their results, one for each job; and
 * functions, asked by their names.
 */
export class AwsAnswers {
  readonly jobs = new Map<string, DescribedJob>();
  readonly results: GivenResult[] = [];
  readonly functions = new Map<string, (event: unknown) => Promise<unknown>>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<AwsAnswers> {
    const server = createServer();
    const answers = new AwsAnswers(server);
    server.on("request", (request, response) => {
      answers.#answer(request).then(
        ([status, body]) => response.writeHead(status, json).end(JSON.stringify(body)),
        (error: unknown) =>
          response.writeHead(500, json).end(JSON.stringify({ message: String(error) })),
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return answers;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  forget(): void {
    this.jobs.clear();
    this.results.length = 0;
    this.functions.clear();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  async #answer(request: IncomingMessage): Promise<readonly [number, unknown]> {
    const body = await bodyOf(request);
    const [first, id = "", second] = (request.url ?? "")
      .split("/")
      .slice(1)
      .map(decodeURIComponent);
    if (first === "restore-jobs" && second === undefined) {
      const job = this.jobs.get(id);
      return job === undefined ? [400, { code: "ResourceNotFoundException" }] : [200, job];
    }
    if (first === "restore-jobs" && second === "validations") return this.#give(id, body);
    if (first === "2015-03-31") {
      const name = (request.url ?? "").split("/")[3] ?? "";
      const called = this.functions.get(decodeURIComponent(name));
      return called === undefined ? [404, {}] : [200, await called(JSON.parse(body))];
    }
    return [404, { message: `${request.method ?? ""} ${request.url ?? ""}` }];
  }

  /** A second result is refused: the first one stands. */
  #give(id: string, body: string): readonly [number, unknown] {
    const job = this.jobs.get(id);
    if (job?.["ValidationStatus"] !== undefined) return [400, { code: "InvalidRequestException" }];
    const result = { RestoreJobId: id, ...(JSON.parse(body) as Omit<GivenResult, "RestoreJobId">) };
    this.results.push(result);
    this.jobs.set(id, { ...job, ValidationStatus: result.ValidationStatus });
    return [204, {}];
  }
}

const json = { "content-type": "application/json" };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}
