/**
 * The physical name of something in an environment: a pure function, so that one stack refers to what another holds
 * without reading its state.
 */
export function physicalName(client: string, environment: string, role: string): string {
  return `${client}-${environment}-${role}`;
}
