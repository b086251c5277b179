import { InvokeResponse, type CallResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { ResourceCallRequest, ResourceInvokeRequest } from "@pulumi/pulumi/proto/resource_pb";
import { SourceError } from "../../source-error";
import type { Props } from "../wire";
import type { MonitorState } from "./state";
import { toProps, toStruct } from "./structs";
import { transformInvoke } from "./transforms";

/**
 * Functions of a provider (`aws.getCallerIdentity`). Nobody can answer them offline, except the engine's own look-up of
 * a resource of this very program.
 */
export async function invoke(
  state: MonitorState,
  request: ResourceInvokeRequest,
): Promise<InvokeResponse> {
  const args = await transformInvoke(state, request);
  if (request.getTok() === "pulumi:pulumi:getResource") {
    return new InvokeResponse().setReturn(toStruct(lookUp(state, String(args.urn))));
  }
  throw unanswerable("function", request.getTok(), args);
}

/** Methods of a resource or of a remote component. */
export async function call(
  _state: MonitorState,
  request: ResourceCallRequest,
): Promise<CallResponse> {
  throw unanswerable("method", request.getTok(), toProps(request.getArgs()));
}

/** Names the arguments, never their values: one may be a secret. */
function unanswerable(kind: string, token: string, args: Props): SourceError {
  const names = Object.keys(args);
  const given = names.length === 0 ? "no arguments" : `arguments ${names.join(", ")}`;
  return new SourceError([
    `the program calls the ${kind} '${token}' (${given}), which only the provider can answer: pass the value in the args or in the contract`,
  ]);
}

/** A resource of the stack has no id yet, which is an empty one; an existing one that was read has. */
function lookUp(state: MonitorState, urn: string): Props {
  const resource = state.resources.get(urn);
  const id = resource === undefined ? state.reads.get(urn) : "";
  if (id === undefined) throw new Error(`unknown resource ${urn}`);
  return { urn, id, state: resource?.outputs ?? {} };
}
