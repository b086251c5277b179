import { identityHasNoLongLivedKey } from "../../../../policies/rules/access/identity-has-no-long-lived-key";
import { accessStack } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown } from "../../../support/policies/stack";

const stack = [
  ...accessStack,
  resource("aws:iam/accessKey:AccessKey", "cle-ftp", { user: "ftp", status: "Inactive" }),
];
const key = (change: object) => spoil(stack, "cle-ftp", { ...change });

ruleCases(identityHasNoLongLivedKey, {
  keeps: [{ title: "A key that is switched off opens nothing", stack }],
  breaks: [
    { title: "A key in use opens the account", stack: key({ status: "Active" }), at: "cle-ftp" },
    { title: "A key is in use by default", stack: key({ status: undefined }), at: "cle-ftp" },
    {
      title: "A status that AWS does not know switches nothing off",
      stack: key({ status: "inactive" }),
      at: "cle-ftp",
    },
  ],
  unknown: [
    {
      title: "A key whose status only the deployment knows is not called switched off",
      stack: key({ status: unknown }),
      at: "cle-ftp",
    },
  ],
});
