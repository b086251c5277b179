import { backupTrust, passRolePolicy } from "../../../../components/backup/roles/role-policies";

it("AWS Backup assumes the roles, for this account alone.", () => {
  expect(JSON.parse(backupTrust("111122223333"))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BackupAssumes",
        Effect: "Allow",
        Principal: { Service: ["backup.amazonaws.com"] },
        Action: ["sts:AssumeRole"],
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ],
  });
});

it("A restored instance is given no role, although AWS's own policy would let it have any.", () => {
  expect(JSON.parse(passRolePolicy([]))).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Sid: "PassesNoOtherRole", Effect: "Deny", Action: ["iam:PassRole"], Resource: ["*"] },
    ],
  });
});

it("A restored instance is given a role that was named, and no other.", () => {
  const roles = ["arn:aws:iam::111122223333:role/web", "arn:aws:iam::111122223333:role/erp"];

  expect(JSON.parse(passRolePolicy(roles))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "PassesToRestoredInstances",
        Effect: "Allow",
        Action: ["iam:PassRole"],
        Resource: roles,
        Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
      },
      { Sid: "PassesNoOtherRole", Effect: "Deny", Action: ["iam:PassRole"], NotResource: roles },
    ],
  });
});
