/** Why a cluster without a writer is read-only, and what to configure. */
export function whyReadOnly(cluster: string): string {
  return `No credential for writing is configured, so this cluster is read-only. Set mesh.clusters.${cluster}.writer in the portal's configuration.`;
}
