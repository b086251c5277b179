import { name, type TypeDefaults } from "./type-defaults";

/** Budgets, anomalies, cost tags. */
export const budgetDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [tf] time_period_end. The members of costTypes have defaults too, not added here: they depend on one another
  "aws:budgets/budget:Budget": {
    inputs: { timePeriodEnd: "2087-06-15_00:00" },
    autoName: name,
  },
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": { autoName: name },
  "aws:costexplorer/anomalySubscription:AnomalySubscription": { autoName: name },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": {},
};
