import type { ResourceType } from "../resource-type";
import { compositeAlarmTypes } from "./logging/composite-alarms";
import { eventTypes } from "./logging/events";
import { logGroupTypes } from "./logging/log-groups";
import { metricAlarmTypes } from "./logging/metric-alarms";
import { trailTypes } from "./logging/trails";

/** Trails, log groups, metric filters, alarms. */
export const loggingTypes: Readonly<Record<string, ResourceType>> = {
  ...compositeAlarmTypes,
  ...eventTypes,
  ...logGroupTypes,
  ...metricAlarmTypes,
  ...trailTypes,
};
