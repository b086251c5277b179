import type { Problems } from "../../support/args-error";

/**
 * CloudTrail's rules for the name of a trail.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html
 */
export function checkTrailName(problems: Problems, path: string, name: string): void {
  const words = /^(?=.{3,128}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/;
  if (!words.test(name) || /^\d+(\.\d+){3}$/.test(name))
    problems.add(
      path,
      "must be 3 to 128 letters or digits, with single dots, underscores or hyphens between them, and no IP address",
      name,
      "write it as acme-production-trail",
    );
}
