import type { Problems } from "../../support/args-error";

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export function checkLogGroupName(problems: Problems, path: string, name: string): void {
  if (!/^(?!aws\/)[\w./#-]{1,512}$/.test(name))
    problems.add(
      path,
      "must be 1 to 512 letters, digits or _ - / . #, and not start with aws/",
      name,
      "write it as /acme/production/trail",
    );
}
