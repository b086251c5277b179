import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { Props } from "../wire";

export function toProps(struct: Struct | undefined): Props {
  return struct?.toJavaScript() ?? {};
}

/** Members that are undefined are left out, as in JSON. */
export function toStruct(props: Props): Struct {
  const defined = Object.entries(props).filter(([, value]) => value !== undefined);
  return Struct.fromJavaScript(Object.fromEntries(defined) as Record<string, JavaScriptValue>);
}
