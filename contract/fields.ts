import { z } from "zod";

/** A text that must match `pattern`; `rule` says what it must be and what to write instead. */
export function matching(pattern: RegExp, rule: string) {
  return z.string({ error: rule }).regex(pattern, { error: rule, abort: true });
}

// A terminal obeys control characters, and bidirectional marks show a text in another order than it is read.
const printable = /^[^\p{Cc}\p{Bidi_C}]*$/u;
const printableLines = /^(?:[^\p{Cc}\p{Bidi_C}]|\n)*$/u;
const notPrintable = {
  error: "must not hold control characters: type the text again by hand",
  abort: true,
};

/** A name, a number or a title, on one line. */
export function text(what: string, longest: number, example: string) {
  const rule = `must be ${what}, a text of 1 to ${longest} characters: write it as "${example}", with the quotes`;
  return z
    .string({ error: rule })
    .regex(printable, notPrintable)
    .trim()
    .min(1, { error: rule })
    .max(longest, { error: rule });
}

/** A sentence or two for people, in the contract's language. */
export const sentence = z
  .string({ error: "must be a text: write a sentence, in quotes if it holds a colon" })
  .regex(printableLines, notPrintable)
  .trim()
  .min(3, { error: "must say something: write at least a few words" })
  .max(1000, { error: "must be at most 1000 characters: keep details in the signed document" });

const slugForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A short machine-readable name. It ends up in names of AWS resources, hence the narrow form. */
export const slug = matching(
  slugForm,
  "must be lower-case letters, digits and single hyphens, starting with a letter: write it as atelier-nord",
).max(24, { error: "must be at most 24 characters, because AWS limits the names built from it" });

/** A calendar day, UTC. */
export const day = matching(
  /^\d{4}-\d{2}-\d{2}$/,
  "must be a date: write it as 2026-03-31, year first",
).refine((text) => isRealDay(text), {
  error: "must be a day that exists in the calendar: write it as 2026-03-31, year first",
});

function isRealDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export const email = matching(
  /^[\w+=.#|!&-]+@[\w.-]+\.\w+$/,
  "must be an e-mail address that AWS takes: write it as name@company.example",
).max(254, { error: "must be at most 254 characters" });

/** @see https://docs.aws.amazon.com/accounts/latest/APIReference/API_PutAlternateContact.html */
export const phone = matching(
  /^(?=.*\d)\+?[ 0-9()-]{4,24}$/,
  "must be a telephone number that AWS takes, at most 25 digits, plain spaces, hyphens or brackets: write it as +33 5 36 49 00 12",
);

export const country = matching(
  /^[A-Z]{2}$/,
  "must be a country code of two capitals: write it as FR",
);

export const httpsAddress = matching(
  /^https:\/\/[\w-]+(\.[\w-]+)+(:\d{1,5})?(\/[!-~]*)?$/,
  "must be an address that starts with https:// and holds no space: write it as https://alerts.company.example/socle",
).max(500, { error: "must be at most 500 characters" });

export const accountId = matching(
  /^\d{12}$/,
  'must be an AWS account number, 12 digits in quotes: write it as "111122223333"',
);

export const region = matching(
  /^[a-z]{2}(-[a-z]+)+-\d$/,
  "must be an AWS region: write it as eu-west-3",
);

/** An exact IAM principal: a role, a user or a role's session; never a wildcard. */
export const principal = matching(
  /^arn:aws(-[a-z]+)*:(iam::\d{12}:(role|user)\/[\w+=,.@/-]+|sts::\d{12}:assumed-role\/[\w+=,.@/-]+)$/,
  "must be the exact ARN of a role or user, without wildcard: write it as arn:aws:iam::111122223333:role/operators",
);

export const sha256 = matching(
  /^[0-9a-f]{64}$/,
  "must be a SHA-256 digest, 64 hexadecimal digits in quotes: `sha256sum agreement.pdf` prints it",
);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName = matching(
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  "must be the name of a bucket: write it as atelier-documents",
);

/**
 * The exact ARN of a Lambda function, with an alias or a version, or without.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export const lambdaFunction = matching(
  /^arn:aws(-[a-z]+)*:lambda:[a-z]{2,4}(-[a-z]+)+-\d:\d{12}:function:[\w-]{1,64}(:[\w-]{1,128})?$/,
  "must be the exact ARN of a Lambda function, without wildcard: write it as arn:aws:lambda:eu-west-3:111122223333:function:check-restored-files",
);

/** An amount of money in USD, the currency AWS bills in. */
export const amountUsd = z
  .number({ error: "must be an amount in USD: write a plain number such as 1200 or 49.90" })
  .positive({ error: "must be above 0 USD: write a plain number such as 1200 or 49.90" })
  .max(10_000_000, { error: "must be at most 10000000 USD: check the decimal point" })
  .refine((amount) => Number(amount.toFixed(2)) === amount, {
    error: "must have at most two decimals: write it as 49.90",
  });

/** A whole number of `unit` between `least` and `most`. */
export function whole(unit: string, least: number, most: number) {
  const rule = `must be a whole number of ${unit} from ${least} to ${most}, without quotes`;
  return z
    .number({ error: rule })
    .int({ error: rule })
    .min(least, { error: rule })
    .max(most, { error: rule });
}

export function yesOrNo(question: string) {
  return z.boolean({ error: `must be true or false, without quotes: ${question}` });
}

/** One of `words`, and the error lists them. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: `must be one of: ${words.join(", ")}` });
}

/** A reference to a contact by its id; `checks/contacts.ts` verifies that the contact exists. */
export const contactId = matching(
  slugForm,
  "must be the id of a contact, lower-case letters, digits and single hyphens: write it as c-martin",
).max(24, { error: "must be at most 24 characters" });
