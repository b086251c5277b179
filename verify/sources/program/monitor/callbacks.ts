import { credentials } from "@grpc/grpc-js";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import { CallbackInvokeRequest, type Callback } from "@pulumi/pulumi/proto/callback_pb";

/**
 * Calls functions of the program (transforms, hooks). The SDK serves them on a loopback address that it names with
 * each callback; nothing leaves the machine.
 */
export class Callbacks {
  private readonly clients = new Map<string, CallbacksClient>();

  async call(callback: Callback, request: { serializeBinary(): Uint8Array }): Promise<Uint8Array> {
    const message = new CallbackInvokeRequest();
    message.setToken(callback.getToken());
    message.setRequest(request.serializeBinary());
    return new Promise((resolve, reject) => {
      this.client(callback.getTarget()).invoke(message, (error, response) => {
        if (error !== null) reject(new Error(error.details));
        else resolve(response.getResponse_asU8());
      });
    });
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
    this.clients.clear();
  }

  private client(target: string): CallbacksClient {
    const known = this.clients.get(target);
    if (known !== undefined) return known;
    const client = new CallbacksClient(target, credentials.createInsecure());
    this.clients.set(target, client);
    return client;
  }
}
