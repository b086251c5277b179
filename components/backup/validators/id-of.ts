/** What AWS calls a thing beside its ARN: `vol-0a1b`, `awsbackup-restore-test-1`. */
export function idOf(arn: string): string {
  return arn.slice(arn.search(/[^:/]*$/));
}
