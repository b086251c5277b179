import type {
  RegisterResourceRequest,
  SupportsFeatureRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import * as messages from "@pulumi/pulumi/proto/resource_pb";
import { disconnect, setMockOptions } from "@pulumi/pulumi/runtime/settings";
import { runInPulumiStack } from "@pulumi/pulumi/runtime/stack";

/** A resource as a program registered it, the root stack and components included. */
export interface Recorded {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** False for components and for the root stack. */
  readonly custom: boolean;
  /** What the program asked for. What only the deployment knows is {@link unknown}. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly provider?: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly deleteBeforeReplace?: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly importId?: string;
  /** URNs, sorted. */
  readonly dependencies: readonly string[];
  /** URNs that each property depends on, sorted; properties that depend on nothing are left out. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** What the engine sends in a preview for a value that only the deployment knows. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const project = "test";
const stack = "preview";
type Answer = (error: Error | null, response?: unknown) => void;

/** Runs a program as a preview, without engine, account or network, and returns all it registers, in that order. */
export async function record(program: () => void | Promise<void>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const refuse = (what: string) => (_request: unknown, answer: Answer) => {
    const details = `the program made ${what}: a preview must need no account`;
    answer(Object.assign(new Error(details), { details }));
  };
  const monitor = {
    supportsFeature(_request: SupportsFeatureRequest, answer: Answer) {
      const response = new messages.SupportsFeatureResponse();
      answer(null, response.setHassupport(false));
    },
    registerResource(request: RegisterResourceRequest, answer: Answer) {
      const resource = toRecorded(request);
      recorded.push(resource);
      const response = new messages.RegisterResourceResponse();
      response.setUrn(resource.urn);
      response.setObject(request.getObject());
      if (resource.custom) response.setId(unknown);
      answer(null, response);
    },
    registerResourceOutputs: (_request: unknown, answer: Answer) => answer(null, {}),
    invoke: refuse("an invoke"),
    call: refuse("a call"),
    readResource: refuse("a read"),
    close: () => undefined,
  };
  setMockOptions(monitor, project, stack, true, "organization");
  // Pulumi leaves the rejection of a stack's program unhandled, which would end the process.
  const failures: unknown[] = [];
  await runInPulumiStack(async () => {
    await Promise.resolve()
      .then(program)
      .catch((error: unknown) => failures.push(error));
  });
  await disconnect();
  if (failures.length > 0) throw failures[0];
  return recorded;
}

function toRecorded(request: RegisterResourceRequest): Recorded {
  const [type, name, parent] = [request.getType(), request.getName(), request.getParent()];
  const provider = request.getProvider();
  const importId = request.getImportid();
  const propertyDependencies: Record<string, string[]> = {};
  request.getPropertydependenciesMap().forEach((dependencies, property) => {
    const urns = dependencies.getUrnsList();
    if (urns.length > 0) propertyDependencies[property] = [...urns].sort();
  });
  return {
    urn: `urn:pulumi:${stack}::${project}::${qualified(type, parent)}::${name}`,
    type,
    name,
    custom: request.getCustom(),
    inputs: (request.getObject()?.toJavaScript() ?? {}) as Record<string, unknown>,
    protect: request.getProtect() ?? false,
    retainOnDelete: request.getRetainondelete() ?? false,
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    dependencies: [...request.getDependenciesList()].sort(),
    propertyDependencies,
    ...(parent === "" ? {} : { parent }),
    ...(provider === "" ? {} : { provider }),
    ...(importId === "" ? {} : { importId }),
    ...(request.getDeletebeforereplacedefined()
      ? { deleteBeforeReplace: request.getDeletebeforereplace() }
      : {}),
  };
}

/** The engine's URN type: the parents' types and the resource's own, the root stack's left out. */
function qualified(type: string, parent: string): string {
  const parentType = parent.split("::")[2] ?? "";
  return parentType === "" || parentType === "pulumi:pulumi:Stack" ? type : `${parentType}$${type}`;
}
