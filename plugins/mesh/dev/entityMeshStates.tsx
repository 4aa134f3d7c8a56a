import type { Placement } from '@mesh-plugins/backstage-plugin-mesh-common';
import { EntityMeshView } from '../src/screens/EntityMesh/EntityMeshView';
import type { EntityMeshState } from '../src/screens/EntityMesh/useEntityMeshState';
import { Clicked } from './Clicked';
import { assumedInjector } from '../src/testing/assumedFixtures';
import { manyPods, notes } from '../src/testing/manyPodsFixtures';
import { oddPods } from '../src/testing/oddPodFixtures';
import { revisions } from '../src/testing/clusterFixtures';
import * as placements from '../src/testing/placementFixtures';

const entityRef = 'component:default/payments-api';

function draw(state: EntityMeshState) {
  return (
    <EntityMeshView
      state={state}
      entityRef={entityRef}
      onRetry={() => {}}
      links={{
        migrationHref: id => `/mesh/migrations/${id}`,
        entityHref: ref => `/catalog/${ref}`,
        whyHref: ({ pod }) => `/mesh/why?pod=${pod}`,
      }}
      callbacks={{ onPlan: () => {}, onOpenMigration: () => {} }}
    />
  );
}

function shown(...several: Placement[]) {
  return draw({
    state: 'shown',
    mesh: placements.meshOf(...several),
    live: true,
    problem: null,
    revisions: new Map([['prod-eu', revisions]]),
  });
}

/** The Mesh tab in each of its states. */
export const entityMeshStates = {
  'tab: loading': draw({ state: 'loading', slow: true }),
  'tab: not annotated': draw({ state: 'not-annotated', entityRef }),
  'tab: no placement': shown(),
  'tab: forbidden': draw({
    state: 'failed',
    failure: {
      kind: 'forbidden',
      message: 'You may not read the mesh state of entities.',
    },
  }),
  'tab: backend away': draw({
    state: 'failed',
    failure: { kind: 'unavailable', message: 'Failed to fetch' },
  }),
  'tab: up to date': shown(placements.upToDate),
  'tab: drifted': shown(placements.drifted),
  'tab: not injected': shown(placements.notInjected),
  'tab: dangling': shown(placements.dangling),
  'tab: cluster stale': shown(placements.stale),
  'tab: cluster never read': shown(placements.neverRead),
  'tab: unknown cluster': shown(placements.unknownCluster),
  'tab: migrating': shown(placements.migrating),
  'tab: migration stopped': shown(placements.migrationStopped),
  'tab: rolled back': shown(placements.rolledBack),
  'tab: not mine': shown(placements.notMine),
  'tab: pods open': (
    <Clicked names={['Show the pods of payments-api']}>
      {shown(placements.drifted)}
    </Clicked>
  ),
  'tab: odd pods and connections': (
    <Clicked names={['Show the pods of payments-api']}>
      {shown(oddPods)}
    </Clicked>
  ),
  'tab: injector asked': (
    <Clicked names={['Show the pods of payments-api', 'Ask the injector']}>
      {shown(oddPods)}
    </Clicked>
  ),
  'tab: injector not read': shown(assumedInjector),
  'tab: reasons open': (
    <Clicked names={['Check', 'Show Namespace payments']}>
      {shown(placements.drifted)}
    </Clicked>
  ),
  'tab: two thousand pods': (
    <Clicked names={['Show the pods of payments-api']}>
      {shown(manyPods)}
    </Clicked>
  ),
  'tab: every kind of workload': shown(notes),
  'tab: two placements': shown(placements.drifted, {
    ...placements.upToDate,
    namespace: 'payments-risk',
  }),
};
