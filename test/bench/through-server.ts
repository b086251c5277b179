import type { Registered } from "../../verify/sources/registered";
import { startPack } from "../support/policies/pack";
import { analyzeRequest, stackRequest } from "../support/policies/requests";

/** How long a pack took, in milliseconds: on the resources one by one, then on the whole stack. */
export interface Phases {
  readonly resources: number;
  readonly stack: number;
}

/** Sends a stack to a pack that runs for real, the way the engine does: every resource, then all of them at once. */
export async function throughServer(
  folder: string,
  stack: readonly Registered[],
  config: Readonly<Record<string, object>>,
): Promise<Phases> {
  const pack = await startPack(folder);
  try {
    await pack.configure(config);
    const requests = stack.map((one) => analyzeRequest(one, stack).serializeBinary());
    const whole = stackRequest(stack).serializeBinary();

    const start = performance.now();
    for (const request of requests) await pack.unread("Analyze", request);
    const between = performance.now();
    await pack.unread("AnalyzeStack", whole);
    return { resources: between - start, stack: performance.now() - between };
  } finally {
    await pack.stop();
  }
}
