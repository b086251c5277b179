import {
  backupStatements,
  endStatements,
  operateStatements,
} from "../../../../components/access/provider/provider-permissions";
import { account } from "../fixtures";

const roles = ["acme-backup", "workload/*"];
const arns = [
  "arn:aws:iam::111122223333:role/acme-backup",
  "arn:aws:iam::111122223333:role/workload/*",
];
const readsIam = {
  Sid: "ReadsIam",
  Effect: "Allow",
  Action: [
    "iam:GenerateServiceLastAccessedDetails",
    "iam:Get*",
    "iam:List*",
    "iam:SimulateCustomPolicy",
    "iam:SimulatePrincipalPolicy",
  ],
  Resource: ["*"],
};

it("Who operates reads IAM, and hands the agreed roles to services.", () => {
  expect(operateStatements(account, roles)).toEqual([
    readsIam,
    { Sid: "PassesAgreedRoles", Effect: "Allow", Action: ["iam:PassRole"], Resource: arns },
  ]);
  expect(operateStatements(account, [])).toEqual([readsIam]);
});

it("Who backs up hands the agreed roles to AWS Backup alone.", () => {
  expect(backupStatements(account, roles)).toEqual([
    {
      Sid: "PassesAgreedRoles",
      Effect: "Allow",
      Action: ["iam:PassRole"],
      Resource: arns,
      Condition: { StringEquals: { "iam:PassedToService": ["backup.amazonaws.com"] } },
    },
  ]);
  expect(backupStatements(account, [])).toEqual([]);
});

it("After the end, nothing is allowed, not even in a session that goes on.", () => {
  expect(endStatements("2027-04-01T00:00:00Z")).toEqual([
    {
      Sid: "AccessHasEnded",
      Effect: "Deny",
      Action: ["*"],
      Resource: ["*"],
      Condition: { DateGreaterThanEquals: { "aws:CurrentTime": ["2027-04-01T00:00:00Z"] } },
    },
  ]);
});
