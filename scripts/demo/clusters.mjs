/** The clusters of the demo, by the name of their scenario. The first is meant where none is named. */
export const clusters = ['prod-eu', 'staging', 'prod-us'];

/** What the variables of a cluster in app-config.clusters.yaml begin with. */
export function variablePrefix(cluster) {
  return `MESH_DEMO_${cluster.toUpperCase().replaceAll('-', '_')}`;
}
