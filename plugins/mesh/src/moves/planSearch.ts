import type { Target } from '@mesh-plugins/backstage-plugin-mesh-common';
import { formatTarget, parseTarget } from './targetAddress';

/** What the address of a plan names. */
export interface PlanAddress {
  cluster: string;
  namespace: string;
  /** Null leaves the choice to the page. */
  target: Target | null;
  /** The entity whose page the person came from. */
  entityRef: string | null;
}

/** The query of a plan's address: it can be sent to somebody else. */
export function planSearch(address: PlanAddress): string {
  const search = new URLSearchParams({
    cluster: address.cluster,
    namespace: address.namespace,
  });
  if (address.target) search.set('target', formatTarget(address.target));
  if (address.entityRef) search.set('entity', address.entityRef);
  return `?${search}`;
}

/** Reads the query of a plan's address; null where it does not name a namespace. */
export function readPlanSearch(search: URLSearchParams): PlanAddress | null {
  const cluster = search.get('cluster');
  const namespace = search.get('namespace');
  if (!cluster || !namespace) return null;
  const target = search.get('target');
  return {
    cluster,
    namespace,
    target: target ? parseTarget(target) : null,
    entityRef: search.get('entity'),
  };
}
