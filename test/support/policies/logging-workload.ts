import type { Registered } from "../../../verify/sources/registered";
import { tagged, tags } from "./logging-common";
import { resource } from "./stack";

const dataClass = { ...tags, CostCentre: "erp", DataClass: "documents" };

/** What a workload holds of the types that rules on logging judge, each with its logs. */
export const loggedWorkload: readonly Registered[] = [
  ...(
    [
      [
        "aws:rds/instance:Instance",
        "base-journalisee",
        { enabledCloudwatchLogsExports: ["postgresql"], storageEncrypted: true },
      ],
      [
        "aws:rds/cluster:Cluster",
        "grappe-journalisee",
        { enabledCloudwatchLogsExports: ["audit"], storageEncrypted: true },
      ],
      [
        "aws:docdb/cluster:Cluster",
        "documents-journalises",
        { enabledCloudwatchLogsExports: ["audit"], storageEncrypted: true },
      ],
      [
        "aws:neptune/cluster:Cluster",
        "graphe-journalise",
        { enableCloudwatchLogsExports: ["audit"], storageEncrypted: true },
      ],
    ] as const
  ).map(([type, name, inputs]) =>
    resource(type, name, { ...inputs, tags: dataClass, tagsAll: dataClass }),
  ),
  ...(
    [
      [
        "aws:lb/loadBalancer:LoadBalancer",
        "repartiteur",
        { loadBalancerType: "application", accessLogs: { enabled: true, bucket: "acces-web" } },
      ],
      [
        "aws:alb/loadBalancer:LoadBalancer",
        "repartiteur-web",
        { loadBalancerType: "application", accessLogs: { enabled: true, bucket: "acces-web" } },
      ],
      [
        "aws:elb/loadBalancer:LoadBalancer",
        "ancien-repartiteur",
        { accessLogs: { enabled: true, bucket: "acces-web" } },
      ],
      [
        "aws:cloudfront/distribution:Distribution",
        "boutique",
        { loggingConfig: { bucket: "acces-web.s3.amazonaws.com" } },
      ],
      [
        "aws:apigateway/stage:Stage",
        "api",
        {
          accessLogSettings: {
            destinationArn: "arn:aws:logs:eu-west-3:111122223333:log-group:api",
            format: "$context.requestId",
          },
        },
      ],
      [
        "aws:apigatewayv2/stage:Stage",
        "api-http",
        {
          accessLogSettings: {
            destinationArn: "arn:aws:logs:eu-west-3:111122223333:log-group:api",
            format: "$context.requestId",
          },
        },
      ],
    ] as const
  ).map(([type, name, inputs]) => resource(type, name, { ...inputs, ...tagged })),
];
