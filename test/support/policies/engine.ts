import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import * as server from "@pulumi/policy/server";
import type {
  AnalyzeRequest,
  AnalyzeResponse,
  AnalyzeStackRequest,
  RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";

/** What the engine asks of a pack for a stack, and what the pack answers. */
export interface Engine {
  analyze(request: AnalyzeRequest): Promise<AnalyzeResponse>;
  analyzeStack(request: AnalyzeStackRequest): Promise<AnalyzeResponse>;
  remediate(request: AnalyzeRequest): Promise<RemediateResponse>;
}

type Call<Request, Response> = (
  call: { readonly request: Request },
  answer: (error: Error | null, response: Response) => void,
) => void;

type Make<Request, Response> = (
  pack: string,
  version: string,
  level: "advisory",
  policies: Policies,
) => Call<Request, Response>;

/** Exported by the SDK, left out of its types. */
const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = server as unknown as {
  makeAnalyzeRpcFun: Make<AnalyzeRequest, AnalyzeResponse>;
  makeAnalyzeStackRpcFun: Make<AnalyzeStackRequest, AnalyzeResponse>;
  makeRemediateRpcFun: Make<AnalyzeRequest, RemediateResponse>;
};

/**
 * The SDK's own server, in this process. Its config belongs to a running pack, so it is handed to each policy here; a
 * pack that runs for real takes it the engine's way (`pack.ts`).
 */
export function sdk(policies: Policies, config: Readonly<Record<string, object>> = {}): Engine {
  const configured = policies.map((policy) => withConfig(policy, config[policy.name] ?? {}));
  const made = <Request, Response>(make: Make<Request, Response>) => {
    const call = make("socle", "0.1.0", "advisory", configured);
    return (request: Request) =>
      new Promise<Response>((resolve, reject) =>
        call({ request }, (error, response) => (error ? reject(error) : resolve(response))),
      );
  };
  return {
    analyze: made(makeAnalyzeRpcFun),
    analyzeStack: made(makeAnalyzeStackRpcFun),
    remediate: made(makeRemediateRpcFun),
  };
}

type Policy = ResourceValidationPolicy | StackValidationPolicy;

function withConfig<P extends Policy>(policy: P, config: object): P {
  const names = ["validateResource", "remediateResource", "validateStack"] as const;
  const functions = names.flatMap((name) => {
    const run: unknown = Reflect.get(policy, name);
    if (typeof run !== "function") return [];
    const configured = (args: object, say: unknown): unknown =>
      run({ ...args, getConfig: () => config }, say);
    return [[name, Object.assign(configured, { ...run })]];
  });
  return { ...policy, ...Object.fromEntries(functions) };
}
