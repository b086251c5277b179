import { webFrontEndKeepsItsLogs } from "../../../../policies/rules/logging/web-front-end-keeps-its-logs";
import { loggedWorkload } from "../../../support/policies/logging-workload";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const balancers = ["repartiteur", "repartiteur-web", "ancien-repartiteur"];
const fronts = [
  ...balancers.map((name) => [name, "accessLogs", { enabled: true, bucket: "" }] as const),
  ["boutique", "loggingConfig", { bucket: "" }],
  ["api", "accessLogSettings", { destinationArn: "" }],
  ["api-http", "accessLogSettings", { destinationArn: "" }],
] as const;

ruleCases(webFrontEndKeepsItsLogs, {
  keeps: [{ title: "Each request to a front end is noted", stack: loggedWorkload }],
  breaks: [
    ...fronts.flatMap(([name, property, nowhere]) =>
      [undefined, {}, nowhere].map((value) => ({
        title: `${name} whose ${property} is ${JSON.stringify(value)} notes nothing`,
        stack: spoil(loggedWorkload, name, { [property]: value }),
        at: name,
        says: property,
      })),
    ),
    ...balancers.map((name) => ({
      title: `${name} whose logs are off notes nothing`,
      stack: spoil(loggedWorkload, name, { accessLogs: { enabled: false, bucket: "acces-web" } }),
      at: name,
    })),
    {
      title: "A balancer of no kind is one of requests",
      stack: spoil(loggedWorkload, "repartiteur", {
        loadBalancerType: undefined,
        accessLogs: undefined,
      }),
      at: "repartiteur",
    },
    {
      title: "The older balancer has one kind only",
      stack: spoil(loggedWorkload, "ancien-repartiteur", {
        loadBalancerType: "network",
        accessLogs: undefined,
      }),
      at: "ancien-repartiteur",
    },
  ],
  unknown: [
    ...fronts.map(([name, property]) => ({
      title: `${name} whose ${property} only the deployment knows is not taken on trust`,
      stack: spoil(loggedWorkload, name, { [property]: unknown }),
      at: name,
    })),
    {
      title: "A log group that only the deployment knows is not taken on trust",
      stack: spoil(loggedWorkload, "api", { accessLogSettings: { destinationArn: unknown } }),
      at: "api",
    },
  ],
  notApplicable: ["network", "gateway"].map((loadBalancerType) => ({
    title: `A balancer of kind ${loadBalancerType} sees packets, not requests`,
    stack: spoil(loggedWorkload, "repartiteur", { loadBalancerType, accessLogs: undefined }),
    at: "repartiteur",
  })),
});
