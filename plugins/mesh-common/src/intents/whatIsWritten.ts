import type { Intent } from './intent';

/** What an intent writes, for people who decide on rights: to what, which field, when. */
export interface Written {
  to: string;
  what: string;
  when: string;
}

/**
 * Everything that is ever written to a cluster, one row an intent. The documentation's table is made from it, and an
 * intent without a row does not compile.
 *
 * @public
 */
export const whatIsWritten: Readonly<Record<Intent['kind'], Written>> = {
  'write-record': {
    to: 'the namespace',
    what: 'the annotation `mesh-plugins.io/migration`: the portal, the migration and the labels from before',
    when: 'before anything else; marked closed at the end',
  },
  'relabel-namespace': {
    to: 'the namespace',
    what: 'the labels `istio.io/rev` and `istio-injection`',
    when: 'once, and once for the way back',
  },
  'restart-workload': {
    to: 'a Deployment, StatefulSet or DaemonSet',
    what: 'the annotation `mesh-plugins.io/restarted-for` on its pod template, which starts a rolling update',
    when: 'once for each direction and attempt, and only where pods are different',
  },
  'restart-rollout': {
    to: 'an Argo Rollout',
    what: '`spec.restartAt`',
    when: 'once for each direction and attempt, and only where pods are different',
  },
  'evict-pod': {
    to: 'a pod',
    what: 'its eviction, which respects its PodDisruptionBudget',
    when: 'where a change of the template does not replace it: one at a time, each once',
  },
  'delete-pod': {
    to: 'a pod',
    what: 'its deletion',
    when: 'on the way back, where a StatefulSet hangs on it or its budget holds back the eviction of a broken pod',
  },
  fence: {
    to: 'a namespace, workload or pod',
    what: 'the annotation `mesh-plugins.io/fenced-by`',
    when: 'where a process was killed and it is open whether its write happened',
  },
};
