import { contract } from '@mesh-plugins/backstage-plugin-mesh-common';
import { clusters } from './clusterFixtures';
import { connectionsIn } from './connectionFixtures';
import { shownNamespace } from './evidenceFixtures';
import { explanations } from './explainFixtures';
import * as migrations from './migrationFixtures';
import { oddPods } from './oddPodFixtures';
import * as placements from './placementFixtures';
import * as plans from './planFixtures';
import * as previews from './previewFixtures';
import * as summaries from './summaryFixtures';

const { events, stepsAt, progress, offer, rollback, ...each } = migrations;
const { meshOf, ...everyPlacement } = placements;
const { summaryOf, toMove, moved, ...everySummary } = summaries;
const { gatewayBlocker, ...everyPlan } = plans;

describe('the fixtures are what the backend may answer', () => {
  it.each(Object.entries({ ...everyPlacement, oddPods }))(
    'placement %s',
    (_, placement) => {
      const mesh = meshOf(placement);
      expect(contract.getEntityMesh.response.parse(mesh)).toEqual(mesh);
    },
  );

  it.each(Object.entries(everyPlan))('plan %s', (_, plan) => {
    expect(contract.createPlan.response.parse(plan)).toEqual(plan);
  });

  it.each(Object.entries(previews))('preview %s', (_, preview) => {
    expect(contract.createPreview.response.parse(preview)).toEqual(preview);
  });

  it.each(Object.entries(each))('migration %s', (_, migration) => {
    expect(contract.getMigration.response.parse(migration)).toEqual(migration);
  });

  it.each(Object.entries(everySummary))('summary %s', (_, summary) => {
    expect(contract.getMeshSummary.response.parse(summary)).toEqual(summary);
  });

  it.each(Object.entries(explanations))('explanation %s', (_, explanation) => {
    expect(contract.getExplanation.response.parse(explanation)).toEqual(
      explanation,
    );
  });

  it('connections and objects', () => {
    for (const namespace of ['payments', oddPods.namespace]) {
      const connections = connectionsIn(namespace);
      expect(contract.getConnections.response.parse(connections)).toEqual(
        connections,
      );
    }
    expect(contract.getShownObject.response.parse(shownNamespace)).toEqual(
      shownNamespace,
    );
  });

  it('events and clusters', () => {
    const page = { items: events, more: false };
    expect(contract.getMigrationEvents.response.parse(page)).toEqual(page);
    expect(contract.getClusters.response.parse(clusters)).toEqual(clusters);
  });
});
