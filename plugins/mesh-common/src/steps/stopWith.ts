import { makeFinding, type FindingParts } from '../model/makeFinding';
import type { ObjectRef } from '../model/objectRef';
import type { Verdict } from './verdict';

/**
 * The codes of findings that stop a migration under way, each with a page of its own. Never reused.
 *
 * @public
 */
export const stopCodes = [
  'MESH201', // the namespace is gone, or another one of the same name
  'MESH202', // the record annotation is not ours any more
  'MESH203', // somebody changed the injection labels
  'MESH204', // the target gives another revision than planned
  'MESH205', // nothing injects the prior revision any more
  'MESH206', // the restarted pods do not start
  'MESH207', // the restart takes too long
  'MESH208', // restarted pods do not run the wanted revision
  'MESH209', // a workload that the plan does not know does not run the wanted revision
  'MESH210', // a workload whose pods cannot be renewed does not run the wanted revision
  'MESH211', // the Deployment is paused
  'MESH212', // proxies do not appear at istiod
  'MESH213', // a proxy rejects its configuration
  'MESH214', // proxies are told to use another control plane
  'MESH215', // the API server refused a write
  'MESH220', // the first workload was restarted by itself while it was watched
  'MESH221', // the first workload did not stay ready while it was watched
  'MESH224', // the hook did not confirm
  'MESH225', // nobody confirmed in time
  'MESH226', // the deadline has passed
  'MESH227', // what was verified did not stay steady
  'MESH228', // the rollback that the plan chose is not possible
  'MESH235', // the former labels were put back
  'MESH236', // what somebody else deployed does not become ready
  'MESH237', // the target was installed anew
  'MESH238', // no istiod of the wanted revision answers
  'MESH239', // another webhook configuration matches as well
  'MESH240', // istiod does not say whether the proxies are connected
  'MESH246', // a renewal made a pod without a sidecar
] as const;

/** See {@link stopCodes}. @public */
export type StopCode = (typeof stopCodes)[number];

/** A verdict that stops with one finding. */
export function stopWith(
  parts: Omit<FindingParts, 'code' | 'severity'> & { code: StopCode },
): Extract<Verdict, { kind: 'stop' }> {
  return {
    kind: 'stop',
    findings: [makeFinding({ ...parts, severity: 'blocker' })],
  };
}

/** The reference of a namespace. */
export function namespaceRef(name: string): ObjectRef {
  return { apiVersion: 'v1', kind: 'Namespace', name };
}
