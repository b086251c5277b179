import { list, text, type ResourceType } from "../../resource-type";
import { securityGroups, withId } from "../network/ec2";
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
  vpcOfGroup,
} from "./rds";

const instances = "aws:rds/instance:Instance";

/** A database. */
export const databaseTypes: Readonly<Record<string, ResourceType>> = {
  [instances]: {
    // ForceNew in internal/service/rds/instance.go: the identifier changes in place
    replacedBy: [
      "availabilityZone",
      "backupTarget",
      "characterSetName",
      "customIamInstanceProfile",
      "dbName",
      "engine",
      "kmsKeyId",
      "ncharCharacterSetName",
      "restoreToPointInTime",
      "snapshotIdentifier",
      "storageEncrypted",
      "timezone",
      "username",
    ],
    id: () => resourceId("db"),
    computed: (wanted, id) => {
      const { region, inputs } = wanted;
      const address = `${text(inputs.identifier)}.c0a1b2c3d4e5.${region}.rds.amazonaws.com`;
      return {
        address,
        allocatedStorage: 20,
        arn: rdsArn(wanted, "db", text(inputs.identifier)),
        availabilityZone: `${region}a`,
        backupRetentionPeriod: 0,
        backupTarget: "region",
        backupWindow: "00:30-01:00",
        caCertIdentifier: "rds-ca-rsa2048-g1",
        characterSetName: "",
        databaseInsightsMode: "standard",
        dbName: "",
        dbSubnetGroupName: "default",
        domainFqdn: "",
        endpoint: `${address}:5432`,
        engine: "postgres",
        engineLifecycleSupport: "open-source-rds-extended-support",
        engineVersion: "16.4",
        engineVersionActual: "16.4",
        hostedZoneId: "ZMESEXB7ZGGQ3",
        identifierPrefix: "",
        iops: 0,
        kmsKeyId: "",
        latestRestorableTime: "",
        licenseModel: "postgresql-license",
        listenerEndpoints: [],
        maintenanceWindow: "mon:03:00-mon:03:30",
        masterUserSecretKmsKeyId: "",
        masterUserSecrets: masterUserSecrets(wanted, id),
        monitoringRoleArn: "",
        multiAz: false,
        ncharCharacterSetName: "",
        networkType: "IPV4",
        optionGroupName: "default:postgres-16",
        parameterGroupName: "default.postgres16",
        performanceInsightsKmsKeyId: "",
        performanceInsightsRetentionPeriod: 0,
        port: 5432,
        replicaMode: "",
        replicas: [],
        resourceId: id,
        snapshotIdentifier: "",
        status: "available",
        storageThroughput: 0,
        storageType: "gp2",
        timezone: "",
        upgradeRolloutOrder: "",
        username: "",
        vpcSecurityGroupIds: [],
      };
    },
    calls: (wanted) => {
      const { inputs } = wanted;
      mustBeNew(inputs);
      return [
        {
          service: "rds",
          operation: "CreateDBInstance",
          input: {
            DBInstanceIdentifier: inputs.identifier,
            ...request(wanted),
            DBInstanceClass: inputs.instanceClass,
            DBName: inputs.dbName,
            AllocatedStorage: inputs.allocatedStorage,
            AvailabilityZone: inputs.availabilityZone,
            PreferredBackupWindow: inputs.backupWindow,
            PreferredMaintenanceWindow: inputs.maintenanceWindow,
            StorageType: inputs.storageType,
            MasterUsername: inputs.username,
            MasterUserPassword: inputs.password,
            MultiAZ: inputs.multiAz,
            PubliclyAccessible: inputs.publiclyAccessible,
          },
        },
      ];
    },
    refusals: [
      badIdentifier("identifier"),
      taken(instances, "identifier", {
        says: "DBInstanceAlreadyExists: DB instance already exists",
        source: rdsAction("CreateDBInstance"),
      }),
      {
        says: '"allocated_storage" or "username": required field is not set',
        source: "internal/service/rds/instance.go",
        applies: ({ inputs }) =>
          inputs.allocatedStorage === undefined || inputs.username === undefined,
      },
      {
        says: "InvalidParameterValue: Invalid master password",
        source: "https://github.com/crossplane-contrib/provider-upjet-aws/issues/1520",
        applies: ({ inputs }) =>
          inputs.manageMasterUserPassword !== true &&
          text(inputs.password) === "" &&
          text(inputs.passwordWo) === "",
      },
      twoPasswords("password", "CreateDBInstance"),
      {
        says: "InvalidParameterCombination: Requesting a specific availability zone is not valid for Multi-AZ instances.",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/485",
        applies: ({ inputs }) => inputs.multiAz === true && inputs.availabilityZone !== undefined,
      },
      retention(0, "CreateDBInstance"),
      missingKey,
      missingSubnetGroup,
      missingSecurityGroup,
      {
        says: "InvalidParameterCombination: The DB instance and EC2 security group are in different VPCs.",
        source: "https://github.com/terraform-aws-modules/terraform-aws-rds/issues/451",
        applies: ({ inputs, region }, account) => {
          const vpc = vpcOfGroup(account, region, inputs.dbSubnetGroupName);
          const there = securityGroups(account, region);
          return list(inputs.vpcSecurityGroupIds)
            .map((id) => withId(there, id)?.vpcId)
            .some((other) => vpc !== undefined && other !== undefined && other !== vpc);
        },
      },
    ],
  },
};
