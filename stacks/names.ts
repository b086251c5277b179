/** The first letters of every physical name in an environment. */
export function namePrefix(client: string, environment: string): string {
  return `${client}-${environment}`;
}

/**
 * The physical name of something in an environment: a pure function, so that one stack refers to what another holds
 * without reading its state.
 */
export function physicalName(client: string, environment: string, role: string): string {
  return `${namePrefix(client, environment)}-${role}`;
}

/** The name of a bucket, which nobody else in AWS may have: hence the account. */
export function bucketName(client: string, accountId: string, role: string): string {
  return `${client}-${accountId}-${role}`;
}

/** The group that the trail of an environment writes to. */
export function trailLogGroup(client: string, environment: string): string {
  return `/socle/${client}-${environment}/trail`;
}
