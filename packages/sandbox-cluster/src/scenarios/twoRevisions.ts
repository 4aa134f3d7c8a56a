import { clusterBasics, nodeStatus } from './parts/clusterBasics';
import {
  controlPlane,
  istioSystem,
  revisionTag,
} from './parts/installControlPlane';
import { Scenario, Stage } from './Stage';

/** Nodes, both control planes and their tags, all ready. The demo begins with the same. */
export function buildTwoRevisions(stage: Stage): void {
  const nodes = stage
    .create(...clusterBasics(3))
    .filter(({ kind }) => kind === 'Node');
  for (const node of nodes)
    stage.cluster.store.replace('nodes', { ...node, status: nodeStatus });
  stage.create(...istioSystem());
  stage.create(
    ...controlPlane({
      revision: '1-29-6',
      version: '1.29.6',
      replicas: 2,
      clusterIP: '127.96.0.29',
    }),
    ...controlPlane({
      revision: '1-30-3',
      version: '1.30.3',
      replicas: 2,
      clusterIP: '127.96.0.30',
    }),
    ...revisionTag('default', '1-29-6', '127.96.1.1'),
    ...revisionTag('stable', '1-29-6', '127.96.1.2'),
    ...revisionTag('canary', '1-30-3', '127.96.1.3'),
  );
  stage.settle();
}

/** Two control planes and nothing that uses them: the beginning of most tests. @public */
export const twoRevisions: Scenario = {
  name: 'twoRevisions',
  description:
    'Revisions 1-29-6 (tags default and stable) and 1-30-3 (tag canary), and no applications.',
  customResources: true,
  build: buildTwoRevisions,
};
