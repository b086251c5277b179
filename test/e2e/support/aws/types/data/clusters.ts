import { text, type Props, type ResourceType } from "../../resource-type";
import { hex, named } from "../ids";
import { taken } from "../refusals";
import {
  badIdentifier,
  masterUserSecrets,
  missingKey,
  missingSecurityGroup,
  missingSubnetGroup,
  mustBeNew,
  rdsAction,
  rdsArn,
  request,
  resourceId,
  retention,
  twoPasswords,
} from "./rds";

const clusters = "aws:rds/cluster:Cluster";

/** Aurora. Its instances are another type. */
export const clusterTypes: Readonly<Record<string, ResourceType>> = {
  [clusters]: {
    // ForceNew in internal/service/rds/cluster.go; storageType too, where the engine is not Aurora's
    replacedBy: [
      "availabilityZones",
      "clusterIdentifier",
      "clusterIdentifierPrefix",
      "clusterScalabilityType",
      "databaseName",
      "dbSubnetGroupName",
      "dbSystemId",
      "engine",
      "engineMode",
      "kmsKeyId",
      "masterUsername",
      "restoreToPointInTime",
      "snapshotIdentifier",
      "sourceRegion",
      "storageEncrypted",
    ],
    ...named("clusterIdentifier"),
    id: ({ inputs }) => identifier(inputs),
    computed: (wanted, id) => {
      const { region } = wanted;
      return {
        allocatedStorage: 1,
        applyImmediately: false,
        arn: rdsArn(wanted, "cluster", id),
        autoMinorVersionUpgrade: true,
        availabilityZones: ["a", "b", "c"].map((zone) => `${region}${zone}`),
        backupRetentionPeriod: 1,
        caCertificateIdentifier: "",
        caCertificateValidTill: "",
        clusterIdentifier: id,
        clusterIdentifierPrefix: "",
        clusterMembers: [],
        clusterResourceId: resourceId("cluster"),
        clusterScalabilityType: "standard",
        databaseInsightsMode: "standard",
        databaseName: "",
        dbClusterParameterGroupName: "default.aurora-postgresql16",
        dbSubnetGroupName: "default",
        dbSystemId: "",
        endpoint: `${id}.cluster-c0a1b2c3d4e5.${region}.rds.amazonaws.com`,
        engineLifecycleSupport: "open-source-rds-extended-support",
        engineVersion: "16.4",
        engineVersionActual: "16.4",
        hostedZoneId: "ZMESEXB7ZGGQ3",
        iamRoles: [],
        kmsKeyId: "",
        masterUserSecretKmsKeyId: "",
        masterUserSecrets: masterUserSecrets(wanted, id),
        masterUsername: "",
        monitoringInterval: 0,
        monitoringRoleArn: "",
        networkType: "IPV4",
        performanceInsightsKmsKeyId: "",
        performanceInsightsRetentionPeriod: 0,
        port: 5432,
        preferredBackupWindow: "00:30-01:00",
        preferredMaintenanceWindow: "mon:03:00-mon:03:30",
        readerEndpoint: `${id}.cluster-ro-c0a1b2c3d4e5.${region}.rds.amazonaws.com`,
        storageEncrypted: false,
        storageType: "",
        upgradeRolloutOrder: "",
        vpcSecurityGroupIds: [],
      };
    },
    calls: (wanted) => {
      const { inputs } = wanted;
      mustBeNew(inputs);
      return [
        {
          service: "rds",
          operation: "CreateDBCluster",
          input: {
            DBClusterIdentifier: identifier(inputs),
            ...request(wanted),
            DatabaseName: inputs.databaseName,
            AvailabilityZones: inputs.availabilityZones,
            PreferredBackupWindow: inputs.preferredBackupWindow,
            PreferredMaintenanceWindow: inputs.preferredMaintenanceWindow,
            ClusterScalabilityType: inputs.clusterScalabilityType,
            EngineMode: inputs.engineMode,
            GlobalClusterIdentifier: inputs.globalClusterIdentifier,
            MasterUsername: inputs.masterUsername,
            MasterUserPassword: inputs.masterPassword,
          },
        },
      ];
    },
    refusals: [
      badIdentifier("clusterIdentifier"),
      taken(clusters, "clusterIdentifier", {
        says: "DBClusterAlreadyExistsFault: DB Cluster already exists",
        source: rdsAction("CreateDBCluster"),
      }),
      {
        says: "InvalidParameterValue: MasterUserPassword cannot be empty",
        source: "https://github.com/awsdocs/aws-cloudformation-user-guide/pull/423",
        applies: ({ inputs }) =>
          inputs.manageMasterUserPassword !== true &&
          inputs.globalClusterIdentifier === undefined &&
          inputs.replicationSourceIdentifier === undefined &&
          text(inputs.masterPassword) === "" &&
          text(inputs.masterPasswordWo) === "",
      },
      twoPasswords("masterPassword", "CreateDBCluster"),
      retention(1, "CreateDBCluster"),
      missingKey,
      missingSubnetGroup,
      missingSecurityGroup,
    ],
  },
};

/** The provider makes up what the program does not name. */
const identifier = (inputs: Props): string =>
  text(inputs.clusterIdentifier) || `${text(inputs.clusterIdentifierPrefix) || "tf-"}${hex(26)}`;
