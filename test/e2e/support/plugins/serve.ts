import * as grpc from "@grpc/grpc-js";

/** How often a plugin looks whether whoever started it is still there. */
const watchMs = 300;

/**
 * Serves a plugin as the engine expects it: on a free port of this machine, printed on the first line of stdout. A method
 * that is left out answers "unimplemented". The plugin ends with its parent, a killed engine included.
 */
export function serve(
  service: grpc.ServiceDefinition,
  methods: grpc.UntypedServiceImplementation,
): void {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
  server.addService(service, methods);
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) throw error;
    console.log(port);
  });
  endWithParent();
}

/** Ends this process once its parent is gone. */
export function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, watchMs);
}

/** One request, one answer; what is thrown becomes the call's error, in its own words. */
export function answers<Request, Response>(
  answer: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return (call, done) => {
    Promise.resolve(call.request)
      .then(answer)
      .then(
        (response) => done(null, response),
        (error: unknown) =>
          done({
            code: grpc.status.UNKNOWN,
            message: error instanceof Error ? error.message : String(error),
          }),
      );
  };
}
