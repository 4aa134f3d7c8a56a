import type { RestartableKind } from '@mesh-plugins/backstage-plugin-mesh-common';

/** The name of a kind in paths and in RBAC; all are of the group `apps`. */
export function workloadResource(kind: RestartableKind): string {
  switch (kind) {
    case 'Deployment':
      return 'deployments';
    case 'StatefulSet':
      return 'statefulsets';
    case 'DaemonSet':
      return 'daemonsets';
    default:
      throw new Error(`Unexpected kind ${kind satisfies never}`);
  }
}
