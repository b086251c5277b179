import type { Provider } from "@pulumi/aws/provider";
import {
  AlternateContacts,
  PasswordPolicy,
  PublicAccessBlock,
  RegionalDefaults,
} from "../components/account";
import { Budgets, CostAlerts, CostAllocationTags, CostAnomalies } from "../components/budgets";
import { awsContact } from "../contract";
import { enrolmentOf, stated, whereAgreed } from "./capability";
import { costTags, environmentBudgets, toldOfCosts } from "./costs";
import { physicalName } from "./names";
import type { StackSettings } from "./settings";

/** What protects the client from everybody, the provider included. Only an identity of the client deploys it. */
export function buildGuard(settings: StackSettings, provider: Provider): void {
  account(settings, provider);
  budgets(settings, provider);
}

function account(settings: StackSettings, provider: Provider): void {
  const { contract, environment } = settings;
  const { contacts } = contract;

  whereAgreed(settings, "alternateContacts", ({ mode }) => {
    new AlternateContacts(
      "contacts",
      {
        security: awsContact(contacts, "security"),
        billing: awsContact(contacts, "billing"),
        operations: awsContact(contacts, "operations"),
        enrolment: mode,
      },
      { provider },
    );
  });
  whereAgreed(settings, "passwordPolicy", ({ mode }) => {
    const { minimumLength, reusePrevention, maxAgeDays } = contract.account.passwordPolicy;
    new PasswordPolicy(
      "passwords",
      { minimumLength, reusePrevention, ...stated({ maxAgeDays }), enrolment: mode },
      { provider },
    );
  });
  whereAgreed(settings, "s3PublicAccessBlock", ({ mode }) => {
    new PublicAccessBlock(
      "public-access",
      { accountId: environment.accountId, enrolment: mode },
      { provider },
    );
  });
  new RegionalDefaults(
    "regional-defaults",
    {
      regions: environment.allowedRegions,
      ...stated({
        ebsEncryption: enrolmentOf(settings, "ebsEncryptionByDefault"),
        snapshotSharing: enrolmentOf(settings, "snapshotPublicAccessBlock"),
      }),
      // The contract refuses to adopt these two: AWS's provider cannot import them.
      ...(enrolmentOf(settings, "imagePublicAccessBlock") && { imageSharing: "create" }),
      ...(enrolmentOf(settings, "instanceMetadataDefaults") && { instanceMetadata: "create" }),
    },
    { provider },
  );
}

function budgets(settings: StackSettings, provider: Provider): void {
  const { contract, environment, environmentName } = settings;
  const { accountId, partition, region } = environment;
  const name = (role: string) => physicalName(contract.client.id, environmentName, role);
  const ownership = {
    client: contract.client.id,
    environment: environmentName,
    owner: environment.owner,
    costCentre: environment.costCentre,
  };

  const { topicArn } = new CostAlerts(
    "cost-alerts",
    {
      topicName: name("cost-alerts"),
      accountId,
      partition,
      region,
      subscribers: toldOfCosts(contract, environmentName),
      ownership,
    },
    { provider },
  );
  new Budgets(
    "budgets",
    { budgets: environmentBudgets(contract, environmentName), topicArn, ownership },
    { provider },
  );
  whereAgreed(settings, "costAnomalyMonitor", (capability) => {
    new CostAnomalies(
      "cost-anomalies",
      {
        monitorName: name("cost-anomalies"),
        topicArn,
        minimumImpactUsd: contract.costAnomalies.minimumImpactUsd,
        monitor: capability.mode === "create" ? "create" : { adopt: capability.id ?? "" },
        ownership,
      },
      { provider },
    );
  });
  whereAgreed(settings, "costAllocationTags", ({ mode }) => {
    new CostAllocationTags("cost-tags", { keys: costTags, enrolment: mode }, { provider });
  });
}
