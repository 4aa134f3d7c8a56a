import { known } from '../model/known';
import { observedAt, podsOf } from '../state/__testUtils__/placementFixture';
import type { MeshObject } from '../facts/meshObject';
import { clusterOf, namespaceOf, surveyOf } from './__testUtils__/fleetFixture';

const asksStable = { 'istio.io/rev': 'stable' };

const object = (
  kind: string,
  revision: string,
  parts: Partial<MeshObject>,
): MeshObject => ({
  ref: { apiVersion: 'v1', kind, name: `istiod-${revision}` },
  uid: `${kind}-${revision}`,
  ...{ revision, tag: null, managedBy: null, createdAt: null },
  ...parts,
});

const find = (survey: ReturnType<typeof surveyOf>, name: string) => {
  const found = survey.survey.revisions.find(each => each.revision === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

const reasons = (survey: ReturnType<typeof surveyOf>, name: string) =>
  find(survey, name).retire.reasons.map(({ text }) => text);

describe('the revisions of a cluster', () => {
  it('can be retired where nothing uses them', () => {
    const calm = surveyOf(clusterOf(), [
      namespaceOf(asksStable, podsOf('api', '1-29-6')),
    ]);
    expect(find(calm, '1-30-3')).toMatchObject({
      newest: true,
      usedBy: [],
      retire: { possible: true, reasons: [] },
    });
  });

  it('name every reason why they cannot be retired', () => {
    const cluster = clusterOf({
      proxies: known({ certain: { '1-29-6': 2 }, doubted: [] }, observedAt),
    });
    const busy = surveyOf(cluster, [
      namespaceOf(asksStable, podsOf('api', '1-29-6', '1-29-6')),
    ]);
    expect(find(busy, '1-29-6').usedBy).toEqual([
      { namespace: 'payments', pods: 2, asks: true },
    ]);
    expect(reasons(busy, '1-29-6')).toEqual([
      '2 pods still run it, in payments.',
      '1 namespace still asks for it: payments.',
      '1 tag points to it: stable.',
    ]);
  });

  it('are used by a tag that calls them, whatever the label of the tag says', () => {
    const { webhooks } = clusterOf();
    const relabelled = clusterOf({
      webhooks: known(
        (webhooks.state === 'known' ? webhooks.value : []).map(each =>
          each.tag === 'stable' ? { ...each, revision: '1-30-3' } : each,
        ),
        observedAt,
      ),
    });
    const { survey } = surveyOf(relabelled, [namespaceOf({})]);
    expect(reasons(surveyOf(relabelled, [namespaceOf({})]), '1-29-6')).toEqual([
      '1 tag points to it: stable.',
    ]);
    expect(survey.tags).toMatchObject([{ tag: 'stable', revision: '1-29-6' }]);
  });

  it('cannot be retired while a webhook calls them that goes with no uninstallation', () => {
    const { webhooks } = clusterOf();
    if (webhooks.state === 'unknown') throw new Error(webhooks.why);
    const byHand = (failurePolicy: 'Fail' | 'Ignore') => {
      const own = webhooks.value.find(
        ({ revision, tag }) => revision === '1-30-3' && tag === null,
      );
      if (!own) throw new Error('The revision has a webhook.');
      const entries = own.entries.map(each => ({ ...each, failurePolicy }));
      return surveyOf(
        clusterOf({
          webhooks: known(
            [
              ...webhooks.value,
              { ...own, name: 'by-hand', revision: null, entries },
            ],
            observedAt,
          ),
        }),
        [namespaceOf(asksStable, podsOf('api', '1-29-6'))],
      );
    };
    expect(reasons(byHand('Fail'), '1-30-3')).toEqual([
      '1 webhook configuration calls it, and would stay without it: by-hand. New pods that match could not be created.',
    ]);
    expect(reasons(byHand('Ignore'), '1-30-3')).toEqual([]);
  });

  it('cannot be retired while a migration may need the way back, or the cluster is not read', () => {
    const moving = surveyOf(clusterOf(), [
      namespaceOf({ 'istio.io/rev': '1-29-6' }, [], {
        openMigration: {
          ...{ id: 'x', phase: 'running', requestedBy: '', reason: '' },
          headline: { code: '', text: '', params: {} },
          ...{ startedAt: observedAt, finishedAt: null },
        },
      }),
    ]);
    expect(reasons(moving, '1-30-3')).toEqual([
      'A migration is open in payments, and its way back may need this revision.',
    ]);
    const stale = clusterOf({
      freshness: {
        ...{ state: 'stale', observedAt, since: observedAt },
        why: 'The API server did not answer.',
      },
    });
    expect(reasons(surveyOf(stale), '1-30-3')).toEqual([
      'What still uses it is not known. The API server did not answer.',
    ]);
  });

  it('say what installed them and since when, by istiod rather than by a tag', () => {
    const cluster = clusterOf({
      objects: known(
        [
          object('MutatingWebhookConfiguration', '1-29-6', {
            createdAt: '2026-01-01T00:00:00Z',
          }),
          object('Deployment', '1-29-6', {
            createdAt: '2026-02-01T00:00:00Z',
            managedBy: 'Helm',
          }),
          object('MutatingWebhookConfiguration', '1-30-3', {
            tag: 'stable',
            managedBy: 'istioctl',
          }),
        ],
        observedAt,
      ),
    });
    expect(find(surveyOf(cluster), '1-29-6')).toMatchObject({
      installedBy: 'Helm',
      since: '2026-02-01T00:00:00Z',
    });
    expect(find(surveyOf(cluster), '1-30-3')).toMatchObject({
      ...{ installedBy: null, since: null },
    });
  });
});

describe('the tags of a cluster', () => {
  it('say where they point and who depends on them', () => {
    const { survey } = surveyOf(clusterOf(), [
      namespaceOf(asksStable, podsOf('api', '1-29-6')),
    ]);
    expect(survey.tags).toMatchObject([
      {
        tag: 'stable',
        revision: '1-29-6',
        version: '1.29.6',
        dependants: [{ namespace: 'payments', pods: 1, asks: true }],
        trouble: null,
      },
    ]);
  });

  it('that are only a Service inject nothing', () => {
    const cluster = clusterOf({
      objects: known(
        [object('Service', '1-30-3', { tag: 'canary', managedBy: 'Helm' })],
        observedAt,
      ),
    });
    const [canary] = surveyOf(cluster).survey.tags;
    expect(canary).toMatchObject({ tag: 'canary', managedBy: 'Helm' });
    expect(canary.trouble?.text).toContain('injects nothing');
  });
});
