import { AccountPasswordPolicy } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkWhole } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import type { Enrolment } from "../support/enrolment";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html */
export interface PasswordPolicyArgs {
  /** Characters: 14 to 128. AWS takes 6, the CIS benchmark for AWS asks for 14. */
  readonly minimumLength: number;
  /** Former passwords that cannot be used again: 1 to 24. */
  readonly reusePrevention: number;
  /**
   * Days after which a password must be changed: 1 to 1095.
   * @default with `create` passwords do not expire; with `adopt` the account's own rule stays
   */
  readonly maxAgeDays?: number;
  /** With `create`, AWS replaces the whole policy that exists. */
  readonly enrolment: Enrolment;
}

const token = "socle:account:PasswordPolicy";

/** The rule for the passwords of IAM users. It stays when the stack goes: AWS's default asks for 8 characters. */
export class PasswordPolicy extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS or the CIS benchmark would refuse. */
  constructor(name: string, args: PasswordPolicyArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const unset = args.maxAgeDays === undefined ? ["maxPasswordAge"] : [];
    new AccountPasswordPolicy(
      `${name}-policy`,
      {
        minimumPasswordLength: args.minimumLength,
        passwordReusePrevention: args.reusePrevention,
        maxPasswordAge: args.maxAgeDays,
        requireLowercaseCharacters: true,
        requireUppercaseCharacters: true,
        requireNumbers: true,
        requireSymbols: true,
        allowUsersToChangePassword: true,
        // A user whose password expired can still change it: otherwise an expiry locks the last administrator out.
        hardExpiry: false,
      },
      {
        parent: this,
        retainOnDelete: true,
        ...enrolmentOptions(args.enrolment, "iam-account-password-policy", unset),
      },
    );

    this.registerOutputs({});
  }
}

function validate(name: string, args: PasswordPolicyArgs): void {
  const problems = new Problems(token, name);
  checkWhole(
    problems,
    "minimumLength",
    args.minimumLength,
    [14, 128],
    "ask for 14 characters or more, and tell users that a sentence is a good password",
  );
  checkWhole(
    problems,
    "reusePrevention",
    args.reusePrevention,
    [1, 24],
    "AWS remembers 24 former passwords at most",
  );
  if (args.maxAgeDays !== undefined)
    checkWhole(
      problems,
      "maxAgeDays",
      args.maxAgeDays,
      [1, 1095],
      "leave it out if passwords need not expire",
    );
  problems.throwIfAny();
}
