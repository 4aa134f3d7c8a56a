import type { PlannedWorkload } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import { restartableKindSchema } from '../intents/intent';
import type { ObjectRef } from '../model/objectRef';
import { podsToRenew } from '../preflight/concernedWorkloads';
import { workloadsAndPods } from '../steps/countedPods';
import { evictionOrder } from '../steps/evictStanding';
import { renewalOf, type Renewal } from '../steps/renewal';

/** A workload as far as lines for `kubectl` need to know it. @public */
export interface HandWorkload extends Pick<ObjectRef, 'kind' | 'name'> {
  /** How its pods are renewed; without it, what its kind allows. */
  by?: Renewal['by'];
  /** The pods to evict, in their order, and how many there are in all; without them their owner is named. */
  evict?: { pods: string[]; replicas: number };
}

/** What the lines need to know of a workload, some of whose pods are to be renewed. */
export function handWorkload(
  workload: WorkloadFact,
  pods: readonly PodFact[],
): HandWorkload {
  const { apiKind, name, replicas } = workload;
  const { by } = renewalOf(workload);
  if (by !== 'evict') return { kind: apiKind, name, by };
  const names = evictionOrder(workload, pods).map(pod => pod.name);
  return { kind: apiKind, name, by, evict: { pods: names, replicas } };
}

/** The planned workloads, with those of their pods that are to be renewed. */
export function handWorkloads(
  renewed: readonly PlannedWorkload[],
  facts: NamespaceFacts,
  targetRevision: string | null,
): HandWorkload[] {
  const read = workloadsAndPods(facts);
  if (!read.known) return [];
  return renewed.flatMap(({ ref }) => {
    const workload = read.workloads.find(({ uid }) => uid === ref.uid);
    if (!workload) return [];
    const stale = podsToRenew(workload, read.pods, targetRevision ?? '');
    return [handWorkload(workload, stale)];
  });
}

/** The lines that renew the pods of one workload, by the method that the migration would use. */
export function renewByHand(
  namespace: string,
  workload: HandWorkload,
): string[] {
  const by = workload.by ?? methodOfKind(workload.kind);
  switch (by) {
    case 'restart':
      return restartLines(namespace, workload);
    case 'evict':
      return evictLines(namespace, workload);
    case 'rollout':
      return rolloutLines(namespace, workload);
    case 'itself':
    case 'nobody':
      return [];
    default: {
      const never: never = by;
      return never;
    }
  }
}

function methodOfKind(kind: string): Renewal['by'] {
  if (restartableKindSchema.safeParse(kind).success) return 'restart';
  if (kind === 'Rollout') return 'rollout';
  return kind === 'ReplicaSet' || kind === 'ReplicationController'
    ? 'evict'
    : 'nobody';
}

function restartLines(
  namespace: string,
  { kind, name }: HandWorkload,
): string[] {
  const resource = kind.toLocaleLowerCase('en-US');
  return [
    `kubectl rollout restart ${resource} ${name} -n ${namespace}`,
    `kubectl rollout status ${resource} ${name} -n ${namespace}`,
  ];
}

/** Without Argo's own plugin for kubectl, which few have. */
function rolloutLines(namespace: string, { name }: HandWorkload): string[] {
  const now = '$(date -u +%Y-%m-%dT%H:%M:%SZ)';
  const resource = 'rollouts.argoproj.io';
  return [
    `kubectl patch ${resource} ${name} -n ${namespace} --type merge -p "{\\"spec\\":{\\"restartAt\\":\\"${now}\\"}}"`,
    `kubectl wait ${resource}/${name} -n ${namespace} --for=jsonpath='{.status.phase}'=Healthy --timeout=10m`,
  ];
}

/** kubectl has no command for an eviction; deleting the pods instead would not ask disruption budgets. */
function evictLines(
  namespace: string,
  { kind, name, evict }: HandWorkload,
): string[] {
  const resource = kind.toLocaleLowerCase('en-US');
  if (!evict) {
    return [
      `# Evict the pods of ${resource} ${name} one after the other, each when all others are ready.`,
    ];
  }
  const ready = kind === 'DaemonSet' ? 'numberReady' : 'readyReplicas';
  return evict.pods.flatMap(pod => {
    const body = `{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"${pod}","namespace":"${namespace}"}}`;
    return [
      `echo '${body}' | kubectl create --raw /api/v1/namespaces/${namespace}/pods/${pod}/eviction -f -`,
      `kubectl wait pod/${pod} -n ${namespace} --for=delete --timeout=10m`,
      `kubectl wait ${resource}/${name} -n ${namespace} --for=jsonpath='{.status.${ready}}'=${evict.replicas} --timeout=10m`,
    ];
  });
}
