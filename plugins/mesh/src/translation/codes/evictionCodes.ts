/** Of pods that are evicted, and of Argo Rollouts. */
export const evictionCodes = [
  'MESH130.title',
  'MESH130.on-delete',
  'MESH130.on-delete.remedy',
  'MESH130.partition',
  'MESH130.partition.remedy',
  'MESH130.since-on-delete',
  'MESH130.since-on-delete.remedy',
  'MESH130.since-partition',
  'MESH130.since-partition.remedy',
  'restart.evict',
  'restart.evict-slipped',
  'restart.slipped',
  'restart.delete',
  'restart.held',
  'restart.held-unnamed',
  'workload.next-pod',
] as const;
