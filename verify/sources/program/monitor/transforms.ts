import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  TransformInvokeOptions,
  TransformInvokeRequest,
  TransformInvokeResponse,
  TransformRequest,
  TransformResponse,
  type RegisterResourceRequest,
  type ResourceInvokeRequest,
  type TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Props } from "../wire";
import type { MonitorState } from "./state";
import { toProps, toStruct } from "./structs";

interface Transformed {
  readonly props: Props;
  readonly options: TransformResourceOptions;
}

/** Runs the transforms of a resource: its own, then its parents' from the nearest, then the stack's. */
export async function transformResource(
  state: MonitorState,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
): Promise<Transformed> {
  let result: Transformed = { props: toProps(request.getObject()), options };
  for (const transform of transformsOf(state, request)) {
    const message = new TransformRequest();
    message.setName(request.getName());
    message.setType(request.getType());
    message.setCustom(request.getCustom());
    message.setParent(request.getParent());
    message.setProperties(toStruct(result.props));
    message.setOptions(result.options);
    const bytes = await state.callbacks.call(transform, message);
    const response = TransformResponse.deserializeBinary(bytes);
    result = {
      props: response.hasProperties() ? toProps(response.getProperties()) : result.props,
      options: response.getOptions() ?? result.options,
    };
  }
  return result;
}

function transformsOf(state: MonitorState, request: RegisterResourceRequest): Callback[] {
  const inherited: Callback[] = [];
  for (let parent = request.getParent(); parent !== "";) {
    const goal = state.goals.get(parent);
    inherited.push(...(goal?.transforms ?? []));
    parent = goal?.parent ?? "";
  }
  return [...request.getTransformsList(), ...inherited, ...state.stackTransforms];
}

/** Runs the stack's invoke transforms on the arguments of a call. */
export async function transformInvoke(
  state: MonitorState,
  request: ResourceInvokeRequest,
): Promise<Props> {
  let args = toProps(request.getArgs());
  let options = new TransformInvokeOptions()
    .setProvider(request.getProvider())
    .setVersion(request.getVersion())
    .setPluginDownloadUrl(request.getPlugindownloadurl());
  for (const transform of state.invokeTransforms) {
    const message = new TransformInvokeRequest();
    message.setToken(request.getTok());
    message.setArgs(toStruct(args));
    message.setOptions(options);
    const bytes = await state.callbacks.call(transform, message);
    const response = TransformInvokeResponse.deserializeBinary(bytes);
    args = response.hasArgs() ? toProps(response.getArgs()) : args;
    options = response.getOptions() ?? options;
  }
  return args;
}
