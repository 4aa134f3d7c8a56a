import type { NamespaceFact, NamespaceFacts } from '../../facts/namespaceFacts';
import { type Known, known, unknown } from '../../model/known';
import type { FakeNamespace } from './FakeNamespace';
import {
  fakeConnections,
  fakeControlPlanes,
  fakeWebhooks,
} from './fakeObservation';

/** What the observer would read of a fake namespace; what it hides is not known. */
export function fakeNamespaceFacts(
  world: FakeNamespace,
  connectionsOf: string | null,
): NamespaceFacts {
  const { now, hidden, name, rolled, cronJobs } = world;
  type Hidden = typeof hidden extends Set<infer Name> ? Name : never;
  const read = <T>(fact: Hidden, value: T): Known<T> =>
    hidden.has(fact)
      ? unknown(`GET ${fact}: no answer from the API server.`)
      : known(value, now);
  return {
    cluster: 'prod-eu',
    namespace: name,
    object: read('object', namespaceFact(world)),
    webhooks: read('webhooks', fakeWebhooks(world)),
    ...fakeControlPlanes(world),
    workloads: read('workloads', [
      ...rolled.map(each => each.fact(world.versionOf(each.uid))),
      ...cronJobs.map(({ workload }) => workload),
    ]),
    unreadKinds: [],
    pods: read('pods', [
      ...rolled
        .flatMap(each => each.podFacts(name))
        .map(pod => ({ ...pod, resourceVersion: world.versionOf(pod.uid) })),
      ...cronJobs.map(({ pod }) => pod),
    ]),
    gateways: known([], now),
    disruptionBudgets: known([], now),
    volumeClaims: known([], now),
    autoscalers: known([], now),
    quotas: known([], now),
    connections: fakeConnections(world, connectionsOf),
    writer: read('writer', { kind: 'present' as const, denied: [] }),
    portal: 'https://portal.example',
    highestSequence: 0,
  };
}

function namespaceFact(world: FakeNamespace): NamespaceFact | null {
  if (world.standing === 'gone') return null;
  return {
    name: world.name,
    uid: world.uid,
    resourceVersion: world.versionOf(world.uid),
    labels: { ...world.labels },
    annotations: { ...world.annotations },
    deleting: world.standing === 'being-deleted',
    labelManagers: { ...world.labelManagers },
    labelWriters: Object.values(world.labelManagers).map(({ manager }) => ({
      ...{ manager, operation: 'Update' as const },
    })),
    owners: [],
    record: world.record,
  };
}
