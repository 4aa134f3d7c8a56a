import type { FencedKind } from '@mesh-plugins/backstage-plugin-mesh-common';

/** Where a kind that we write is served, as paths and RBAC name it. */
export interface WrittenKind {
  group: string;
  version: string;
  resource: string;
}

const apps = { group: 'apps', version: 'v1' };

/** See {@link WrittenKind}. */
export const writtenKinds: Readonly<Record<FencedKind, WrittenKind>> = {
  Namespace: { group: '', version: 'v1', resource: 'namespaces' },
  Deployment: { ...apps, resource: 'deployments' },
  StatefulSet: { ...apps, resource: 'statefulsets' },
  DaemonSet: { ...apps, resource: 'daemonsets' },
  Rollout: {
    group: 'argoproj.io',
    version: 'v1alpha1',
    resource: 'rollouts',
  },
  Pod: { group: '', version: 'v1', resource: 'pods' },
};

/** The path of one object; a Namespace is in none. */
export function objectPath(
  kind: FencedKind,
  namespace: string | null,
  name: string,
): string {
  const { group, version, resource } = writtenKinds[kind];
  const api = group ? `/apis/${group}/${version}` : `/api/${version}`;
  const where =
    namespace === null ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${api}${where}/${resource}/${encodeURIComponent(name)}`;
}
