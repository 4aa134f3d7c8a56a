import { InfoCard } from '@backstage/core-components';
import type {
  EntityMesh,
  MeshSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { EntityMeshCardView } from '../src/cards/EntityMeshCardView';
import { SummaryView } from '../src/cards/SummaryView';
import * as placements from '../src/testing/placementFixtures';
import * as summaries from '../src/testing/summaryFixtures';

const shown = <T,>(value: T): LiveValue<T> => ({
  state: 'loaded',
  value,
  live: true,
  problem: null,
});

const loading = { state: 'loading', slow: true } as const;

const failed = (kind: 'forbidden' | 'unavailable', message: string) =>
  ({ state: 'failed', failure: { kind, message } }) as const;

const forbidden = failed(
  'forbidden',
  'You may not do this: the permission mesh.entity.read is not granted to you. Ask the team that runs this portal.',
);
const away = failed('unavailable', 'Failed to fetch');

function card(current: LiveValue<EntityMesh>) {
  return (
    <div style={{ maxWidth: 560 }}>
      <EntityMeshCardView
        current={current}
        links={{
          tab: '/catalog/default/component/payments-api/mesh',
          migrationHref: id => `/mesh/migrations/${id}`,
        }}
        onRetry={() => {}}
      />
    </div>
  );
}

function summary(current: LiveValue<MeshSummary>) {
  return (
    <div style={{ maxWidth: 560 }}>
      <InfoCard title="Mesh: what remains to move">
        <SummaryView
          current={current}
          tabHref={ref => `/catalog/${ref}/mesh`}
          onRetry={() => {}}
        />
      </InfoCard>
    </div>
  );
}

const fourPlaces = placements.meshOf(
  placements.drifted,
  { ...placements.stale, namespace: 'payments-risk' },
  { ...placements.upToDate, namespace: 'payments-reports' },
  { ...placements.upToDate, cluster: 'staging' },
);

/** The cards in each of their states. */
export const cardStates = {
  'card: loading': card(loading),
  'card: forbidden': card(forbidden),
  'card: backend away': card(away),
  'card: up to date': card(shown(placements.meshOf(placements.upToDate))),
  'card: four places': card(shown(fourPlaces)),
  'card: migrating': card(shown(placements.meshOf(placements.migrating))),
  'card: no placement': card(shown(placements.meshOf())),
  'summary card: loading': summary(loading),
  'summary card: forbidden': summary(forbidden),
  'summary card: remaining': summary(shown(summaries.remaining)),
  'summary card: nothing remains': summary(shown(summaries.nothingRemains)),
  'summary card: nothing placed': summary(shown(summaries.nothingPlaced)),
};
