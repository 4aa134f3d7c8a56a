import type { PodFact, WorkloadFact } from '../../facts/podFact';
import { fakePodFact } from './fakePodFact';

/** A CronJob with a run under way whose pod was injected before anything moved: it stays as it is until it ends. */
export function fakeCronJob(
  name: string,
  namespace: string,
  revision: string,
): { workload: WorkloadFact; pod: PodFact } {
  const uid = `uid-${name}`;
  const job = `${uid}-job`;
  const pod = fakePodFact(
    { name: `${name}-1`, uid: `${uid}-pod`, replicaSet: job, revision, age: 9 },
    'ready',
  );
  return {
    pod: {
      ...pod,
      namespace,
      labels: {},
      controller: { kind: 'Job', apiVersion: 'batch/v1', name: job, uid: job },
    },
    workload: {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      apiKind: 'CronJob',
      name,
      uid,
      resourceVersion: '1',
      generation: 1,
      labels: {},
      annotations: {},
      templateLabels: {},
      templateAnnotations: {},
      templateHostNetwork: false,
      templateManagers: [],
      templateWriters: [],
      controller: null,
      replicas: 0,
      paused: false,
      schedule: '0 2 * * *',
      strategy: null,
      ordered: false,
      minReadySeconds: 0,
      keepsData: false,
      claims: [],
      hostPorts: [],
      timeZone: null,
      status: {
        observedGeneration: 0,
        replicas: 0,
        updatedReplicas: 0,
        readyReplicas: 0,
        availableReplicas: 0,
      },
      conditions: [],
      presentPods: null,
      ownedUids: [job],
    },
  };
}
