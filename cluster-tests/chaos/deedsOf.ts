import { readStamp, type Act, type Deed } from '@mesh-plugins/onlooker';
import type { KubernetesObject } from '../stage/KubernetesApi';
import type { ObjectVersion } from '../stage/replicas/ObjectWatch';

const RECORD = 'mesh-plugins.io/migration';
const FENCE = 'mesh-plugins.io/fenced-by';
const RESTART = 'mesh-plugins.io/restarted-for';
const styles = ['istio.io/rev', 'istio-injection'] as const;

interface Templated extends KubernetesObject {
  spec?: {
    template?: { metadata?: KubernetesObject['metadata'] };
    /** Of an Argo Rollout. */
    restartAt?: string;
  };
}

const versionOf = ({ metadata }: KubernetesObject): number =>
  Number(metadata.resourceVersion);

const at =
  ({ kind, metadata }: KubernetesObject) =>
  (act: Act): Deed => ({
    resource: `${kind.toLowerCase()}s`,
    namespace: metadata.namespace ?? null,
    name: metadata.name,
    act,
  });

/**
 * What was done to objects, read from what changed between each version and the one before.
 *
 * @remarks
 * The testbed's audit log says who wrote what, and not the content. That a resourceVersion orders the versions of
 * all objects holds for an API server on one etcd, as the testbed's is.
 */
export function deedsOf(versions: readonly ObjectVersion[]): Deed[] {
  const before = new Map<string, KubernetesObject>();
  return [...versions]
    .sort((a, b) => versionOf(a.object) - versionOf(b.object))
    .flatMap(({ object }) => {
      const uid = object.metadata.uid ?? '';
      const former = before.get(uid);
      before.set(uid, object);
      return former ? actsBetween(former, object).map(at(object)) : [];
    });
}

function actsBetween(before: Templated, after: Templated): Act[] {
  const changed = (key: string) => {
    const value = after.metadata.annotations?.[key];
    return value === before.metadata.annotations?.[key] ? undefined : value;
  };
  const record = changed(RECORD);
  return [
    ...(record === undefined ? [] : [recordAct(record)]),
    ...labelActs(before, after),
    ...restartActs(before, after),
    ...rolloutActs(before, after),
    ...(changed(FENCE) === undefined ? [] : [{ kind: 'fence' } as const]),
  ];
}

function recordAct(json: string): Act {
  const { sequence, state }: { sequence: number; state: string } =
    JSON.parse(json);
  return { kind: 'record', sequence, state };
}

function labelActs(before: KubernetesObject, after: KubernetesObject): Act[] {
  const labelsOf = ({ metadata }: KubernetesObject) =>
    Object.fromEntries(
      styles.map(style => [style, metadata.labels?.[style] ?? null]),
    );
  const labels = labelsOf(after);
  const same = styles.every(style => labels[style] === labelsOf(before)[style]);
  return same ? [] : [{ kind: 'labels', labels }];
}

function rolloutActs(before: Templated, after: Templated): Act[] {
  const restartAt = after.spec?.restartAt;
  return restartAt === undefined || restartAt === before.spec?.restartAt
    ? []
    : [{ kind: 'rollout', restartAt }];
}

function restartActs(before: Templated, after: Templated): Act[] {
  const stampOf = ({ spec }: Templated) =>
    spec?.template?.metadata?.annotations?.[RESTART];
  const stamp = stampOf(after);
  if (stamp === undefined || stamp === stampOf(before)) return [];
  const read = readStamp(stamp);
  return [
    read
      ? { kind: 'restart', stamp: read }
      : { kind: 'other', what: `a stamp that says ${stamp}` },
  ];
}
