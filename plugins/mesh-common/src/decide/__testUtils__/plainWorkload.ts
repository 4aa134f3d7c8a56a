import type { WorkloadFact } from '../../facts/podFact';

/** What a workload is that nobody has said anything special about. */
export const plainWorkload = {
  apiVersion: 'apps/v1',
  labels: {},
  annotations: {},
  templateLabels: {},
  templateHostNetwork: false,
  templateManagers: [],
  templateWriters: [],
  controller: null,
  paused: false,
  schedule: null,
  timeZone: null,
  ordered: false,
  minReadySeconds: 0,
  keepsData: false,
  claims: [],
  hostPorts: [],
  conditions: [],
} satisfies Partial<WorkloadFact>;
