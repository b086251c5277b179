import type { ResourceType } from "../resource-type";
import { endpointTypes } from "./network/endpoints";
import { flowLogTypes } from "./network/flow-logs";
import { natTypes } from "./network/nat";
import { routingTypes } from "./network/routing";
import { securityGroupTypes } from "./network/security-groups";
import { vpcTypes } from "./network/vpc";

/** Networks and what stands in them. */
export const networkTypes: Readonly<Record<string, ResourceType>> = {
  ...endpointTypes,
  ...flowLogTypes,
  ...natTypes,
  ...routingTypes,
  ...securityGroupTypes,
  ...vpcTypes,
};
