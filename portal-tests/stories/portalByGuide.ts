import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import type { FrontendSystem } from '../portal/generatePortal';
import type { Portal } from '../portal/Portal';
import { PortalVisitor } from '../portal/PortalVisitor';
import type { Workshop } from '../Workshop';

interface ClusterAnswer {
  items: {
    name: string;
    freshness: { state: string };
    writer: { state: string };
  }[];
}

const manifestCommand = /^kubectl apply -f (\S+)$/;
const tokenCommand = /^kubectl create token (\S+) /;

/** The names of the service accounts in the manifests that the guide has people apply, and of those it asks tokens of. */
function serviceAccounts({ folder, steps }: Portal) {
  const commands = steps.flatMap(step =>
    step.kind === 'cluster' ? step.commands : [],
  );
  const matches = (pattern: RegExp) =>
    commands.flatMap(command => pattern.exec(command)?.slice(1) ?? []);
  const applied = matches(manifestCommand)
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')),
    )
    .filter(document => document.get('kind') === 'ServiceAccount')
    .map(document => document.getIn(['metadata', 'name']));
  return { applied, asked: matches(tokenCommand) };
}

/** Mesh, added to a portal that was generated a moment ago, by what the guide says and nothing else. */
export function portalByGuide(
  system: FrontendSystem,
  workshop: () => Workshop,
): void {
  describe(`on a new portal of the ${system} frontend system`, () => {
    const portal = () => workshop().portals[system];
    let token = '';

    test('every step of the guide can be taken', () => portal().followGuide());

    test('the manifests of the guide come with the package and make its accounts', () => {
      const { applied, asked } = serviceAccounts(portal());
      assert.deepEqual(applied, ['mesh-reader', 'mesh-writer']);
      assert.deepEqual(asked, applied);
    });

    test('the types agree', () => portal().checkTypes());

    test('the configuration is valid', () => portal().checkConfig());

    test('the backend reads the cluster and may write to it', async () => {
      const { servers } = workshop();
      await portal().buildApp();
      token = await portal().start(servers);
      const cluster = await servers.until('A live cluster', async () => {
        const path = '/api/mesh/clusters';
        const answer = await portal().ask<ClusterAnswer>(path, token);
        return answer?.items.find(
          ({ freshness }) => freshness.state === 'live',
        );
      });
      assert.equal(cluster.name, 'prod-eu');
      assert.equal(cluster.writer.state, 'configured');
      // The catalog of a new portal fills after the start, and a page opened before it says that nothing is there.
      await servers.until('The component in the catalog', () =>
        portal().ask(
          '/api/catalog/entities/by-name/component/default/example-website',
          token,
        ),
      );
    });

    test('a person finds the card and the Mesh tab of the component, and the Mesh page', async () => {
      const { browser } = workshop();
      const visitor = await PortalVisitor.enter(browser, portal().url, system);
      try {
        await visitor.sees('View details');
        await visitor.openMeshTab();
        await visitor.sees(/pods run 1-29-6/);
        await visitor.sees('payments-api');
        await visitor.openMeshPage();
        await visitor.sees('prod-eu');
        assert.deepEqual(visitor.errors, []);
      } finally {
        await visitor.leave();
      }
    });
  });
}
