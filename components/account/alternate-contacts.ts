import { AlternativeContact } from "@pulumi/aws/account";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkEmail, checkText } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import type { Enrolment } from "../support/enrolment";

/** Whom AWS writes to or calls, beside the root user. */
export interface AlternateContact {
  /** 1 to 64 characters. A team outlives a person. */
  readonly name: string;
  /** 1 to 50 characters. */
  readonly title: string;
  readonly email: string;
  /** Digits, spaces, `+`, `-` and brackets: 1 to 25 characters. */
  readonly phone: string;
}

/** @see https://docs.aws.amazon.com/accounts/latest/APIReference/API_PutAlternateContact.html */
export interface AlternateContactsArgs {
  /** Told of abuse, exposed keys, suspicious activity. */
  readonly security: AlternateContact;
  /** Told of invoices and payment problems. */
  readonly billing: AlternateContact;
  /** Told of outages and retirements. */
  readonly operations: AlternateContact;
  /** `adopt` needs all three to exist. With `create`, AWS overwrites those that do. */
  readonly enrolment: Enrolment;
}

const token = "socle:account:AlternateContacts";
const kinds = ["security", "billing", "operations"] as const;

/** The account's three alternate contacts. They stay when the stack goes: an account without them is told nothing. */
export class AlternateContacts extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse in the three contacts. */
  constructor(name: string, args: AlternateContactsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    for (const kind of kinds) {
      const contact = args[kind];
      const alternateContactType = kind.toUpperCase();
      new AlternativeContact(
        `${name}-${kind}`,
        {
          alternateContactType,
          name: contact.name,
          title: contact.title,
          emailAddress: contact.email,
          phoneNumber: contact.phone,
        },
        {
          parent: this,
          retainOnDelete: true,
          ...enrolmentOptions(args.enrolment, alternateContactType),
        },
      );
    }

    this.registerOutputs({});
  }
}

function validate(name: string, args: AlternateContactsArgs): void {
  const problems = new Problems(token, name);
  for (const kind of kinds) {
    const contact = args[kind];
    checkText(problems, `${kind}.name`, contact.name, 64);
    checkText(problems, `${kind}.title`, contact.title, 50);
    checkEmail(problems, `${kind}.email`, contact.email);
    if (!/^[\s0-9()+-]{1,25}$/.test(contact.phone) || !/\d/.test(contact.phone))
      problems.add(
        `${kind}.phone`,
        "must be 1 to 25 digits, spaces or + - ( )",
        contact.phone,
        "write it as +33 5 36 49 00 12",
      );
  }
  problems.throwIfAny();
}
