import { ContainerResources } from '../../istiod/SidecarSubject';
import { Stage } from '../Stage';
import { clusterBasics, nodeStatus } from './clusterBasics';
import { controlPlane, istioSystem, revisionTag } from './installControlPlane';

/** The control planes of a cluster and the tags that point to them. */
export interface InstalledRevisions {
  /** Each is installed as a revision that is named by it. */
  versions: readonly string[];
  /** Tags by name. One may point to a revision that is not installed. */
  tags: Readonly<Record<string, string>>;
  /** By version, what proxies ask for where that is not what the charts have. */
  resources?: Readonly<Record<string, ContainerResources>>;
}

/** Nodes, control planes and tags, and time for all of it to become ready. */
export function installRevisions(
  stage: Stage,
  { versions, tags, resources = {} }: InstalledRevisions,
): void {
  const nodes = stage
    .create(...clusterBasics(3))
    .filter(({ kind }) => kind === 'Node');
  for (const node of nodes)
    stage.cluster.store.replace('nodes', { ...node, status: nodeStatus });
  stage.create(...istioSystem());
  stage.create(
    ...versions.flatMap(version =>
      controlPlane({
        revision: version.replaceAll('.', '-'),
        version,
        replicas: 2,
        resources: resources[version],
        clusterIP: `127.96.0.${version.split('.')[1]}`,
      }),
    ),
    ...Object.entries(tags).flatMap(([tag, revision], index) =>
      revisionTag(tag, revision, `127.96.1.${index + 1}`),
    ),
  );
  stage.settle();
}
