import { connect, createServer, type AddressInfo } from "node:net";
import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import { CallbacksService } from "@pulumi/pulumi/proto/callback_grpc_pb";
import {
  Callback,
  CallbackInvokeResponse,
  type CallbackInvokeRequest,
} from "@pulumi/pulumi/proto/callback_pb";
import { Callbacks } from "../../../../verify/sources/program/monitor/callbacks";

type Answer = (error: { code: status; details: string } | null, response?: unknown) => void;

/** A server like the SDK's, that answers with what it was sent, behind a door that counts who is in. */
async function echo() {
  const server = new Server();
  server.addService(CallbacksService, {
    invoke({ request }: { request: CallbackInvokeRequest }, answer: Answer) {
      if (request.getToken() === "broken") {
        return answer({ code: status.UNKNOWN, details: "transform failed" });
      }
      return answer(null, new CallbackInvokeResponse().setResponse(request.getRequest_asU8()));
    },
  });
  const port = await new Promise<number>((bound) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (_, at) => bound(at)),
  );
  let open = 0;
  const door = createServer((socket) => {
    open += 1;
    socket.on("close", () => (open -= 1));
    const inside = connect(port, "127.0.0.1");
    socket.pipe(inside).pipe(socket);
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  const target = `127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    callback: (token: string) => new Callback().setTarget(target).setToken(token),
    open: () => open,
    stop: () => {
      server.forceShutdown();
      door.close();
    },
  };
}

const message = { serializeBinary: () => new Uint8Array([1, 2, 3]) };

test("a callback is called at its address, over one connection that closing ends", async () => {
  const server = await echo();
  const callbacks = new Callbacks();

  const answers = [
    await callbacks.call(server.callback("one"), message),
    await callbacks.call(server.callback("two"), message),
  ];
  expect(answers.map((answer) => [...answer])).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  expect(server.open()).toBe(1);

  callbacks.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.open()).toBe(0);
  server.stop();
});

test("a callback that fails gives its reason", async () => {
  const server = await echo();
  const callbacks = new Callbacks();

  await expect(callbacks.call(server.callback("broken"), message)).rejects.toThrow(
    /^transform failed$/,
  );
  callbacks.close();
  server.stop();
});
