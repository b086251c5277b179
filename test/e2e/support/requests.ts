import { join } from "node:path";
import { root } from "../../support/socle";
import { ServiceModels } from "./aws/service-model";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));

/** A client of the SDK whose requests went nowhere, as `aws-sdk-client-mock` keeps them. */
interface Kept {
  calls(): readonly {
    readonly args: readonly [
      { readonly constructor: { readonly name: string }; readonly input: object },
      ...unknown[],
    ];
  }[];
}

/** What AWS's model of a service would refuse in the requests of a client. */
export function requestProblems(service: string, client: Kept): string[] {
  return client.calls().flatMap(({ args: [{ constructor, input }] }) => {
    const operation = constructor.name.replace(/Command$/, "");
    return models.problems({ service, operation, input: { ...input } });
  });
}
