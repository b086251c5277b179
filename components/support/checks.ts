import type { Problems } from "./args-error";

/** An AWS account number. */
export function checkAccountId(problems: Problems, path: string, value: string): void {
  if (!/^\d{12}$/.test(value))
    problems.add(
      path,
      "must be 12 digits",
      value,
      "write the account's number as text, zeros kept",
    );
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function checkPartition(problems: Problems, path: string, value: string): void {
  if (!/^aws(-[a-z]+)*$/.test(value))
    problems.add(
      path,
      "must be an AWS partition",
      value,
      "write aws, or aws-eusc, aws-us-gov, aws-cn",
    );
}

/** @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
export function checkRegion(problems: Problems, path: string, value: string): void {
  if (!/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(value))
    problems.add(path, "must be an AWS region", value, "write its code, such as eu-west-3");
}

/** An e-mail address as AWS Account Management takes it: 254 characters at most. */
export function checkEmail(problems: Problems, path: string, value: string): void {
  if (!/^[\w+=.#|!&-]+@[\w.-]+\.\w+$/.test(value) || value.length > 254)
    problems.add(
      path,
      "must be an e-mail address of at most 254 characters",
      value,
      "write it as name@company.example",
    );
}

/** A text of 1 to `longest` characters. */
export function checkText(problems: Problems, path: string, value: string, longest: number): void {
  if (value.trim() === "" || value.length > longest)
    problems.add(
      path,
      `must be a text of 1 to ${longest} characters`,
      value,
      value.trim() === "" ? "write it" : `shorten it by ${value.length - longest}`,
    );
}

/** A whole number from `least` to `most`. */
export function checkWhole(
  problems: Problems,
  path: string,
  value: number,
  [least, most]: readonly [number, number],
  wayOut: string,
): void {
  if (!Number.isInteger(value) || value < least || value > most)
    problems.add(path, `must be a whole number from ${least} to ${most}`, value, wayOut);
}

/** No two equal values: tells each value that was seen before, at its own path. */
export function checkDistinct(
  problems: Problems,
  values: readonly string[],
  path: (index: number) => string,
  wayOut: string,
): void {
  values.forEach((value, index) => {
    const first = values.indexOf(value);
    if (first !== index)
      problems.add(path(index), `must differ from \`${path(first)}\``, value, wayOut);
  });
}
