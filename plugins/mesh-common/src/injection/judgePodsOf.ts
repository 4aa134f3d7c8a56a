import type { NamespaceFact } from '../facts/namespaceFacts';
import type { PodFact } from '../facts/podFact';
import type { Known } from '../model/known';
import type { RunningRevision } from '../model/runningRevision';
import { controlPlaneOf } from './controlPlaneOf';
import { judgePods } from './judgePods';
import { leadOfHost, serviceOfHost, type AddressFacts } from './leadOfHost';

/** What decides which control plane a namespace gets under a name. @public */
export interface NamespaceAddressFacts extends AddressFacts {
  object: Known<NamespaceFact | null>;
}

/**
 * The pods of one namespace with what they run.
 *
 * @remarks
 * A revision is a control plane, not a name: where two meshes of a cluster use one name, a pod of the other mesh does
 * not run what its namespace would get.
 *
 * @public
 */
export function judgePodsOf<T extends Pick<PodFact, 'running'>>(
  pods: readonly T[],
  facts: NamespaceAddressFacts,
): T[] {
  const leadOf = leadOfHost(facts);
  const meshes = new Map<string, string | null>();
  const meshOf = (revision: string) => {
    const known = meshes.get(revision);
    if (known !== undefined) return known;
    const found = controlPlaneOf(revision, facts)?.namespace ?? null;
    meshes.set(revision, found);
    return found;
  };
  return judgePods(pods, facts).map(pod => {
    const { running } = pod;
    if (running.kind !== 'revision') return pod;
    const gets = meshOf(running.revision);
    if (gets === null) return pod;
    const runs = meshesOf(running, leadOf).find(each => each !== gets);
    return runs === undefined
      ? pod
      : { ...pod, running: { ...running, otherMesh: { runs, gets } } };
  });
}

/** The namespaces of the istiods of its revision that the proxy is told to use. */
function meshesOf(
  {
    revision,
    caHost,
    discoveryHost,
  }: Extract<RunningRevision, { kind: 'revision' }>,
  leadOf: ReturnType<typeof leadOfHost>,
): string[] {
  return [caHost, discoveryHost].flatMap(host => {
    if (host === null) return [];
    const lead = leadOf(host);
    if (lead.kind === 'nowhere') return [];
    const named = lead.kind === 'revisions' ? lead.revisions : lead.mayBe;
    if (!named.includes(revision)) return [];
    return serviceOfHost(host)?.namespace ?? [];
  });
}
