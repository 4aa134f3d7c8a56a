import { problemSchema } from '../contract/fleet';
import type { MigrationLink } from '../contract/entityMesh';
import { parseMeshObject } from '../facts/meshObject';
import type { InjectorService } from '../facts/namespaceFacts';
import { known, unknown } from '../model/known';
import { say } from '../model/say';
import {
  observedAt,
  podOf,
  podsOf,
} from '../state/__testUtils__/placementFixture';
import { clusterOf, namespaceOf, surveyOf } from './__testUtils__/fleetFixture';
import { fleetChecks } from './problems';

const asksStable = { 'istio.io/rev': 'stable' };

/** Everything in order: both revisions ready, every pod on what it asks for. */
const calm = () =>
  surveyOf(clusterOf(), [namespaceOf(asksStable, podsOf('api', '1-29-6'))]);

const codesOf = ({ problems }: ReturnType<typeof surveyOf>) =>
  problems.map(({ code }) => code);

const inNamespace = (...namespace: Parameters<typeof namespaceOf>) =>
  surveyOf(clusterOf(), [namespaceOf(...namespace)]);

/** The recorded webhooks, with something changed. */
const cluster = clusterOf();
const recorded =
  cluster.webhooks.state === 'known' ? cluster.webhooks.value : [];
const services =
  cluster.services.state === 'known' ? cluster.services.value : [];

const withServices = (change: (each: InjectorService) => InjectorService) =>
  clusterOf({ services: known(services.map(change), observedAt) });

const withoutEndpointsOf = (revision: string) =>
  withServices(each =>
    each.name === `istiod-${revision}` ? { ...each, readyEndpoints: 0 } : each,
  );

/** A pod that the injector of 1-29-6 made, and that gets its certificates from this istiod. */
const toldToUse = (service: string) => {
  const { running } = podOf('api', 0, '1-29-6');
  if (running.kind === 'none') throw new Error('the fixture has a proxy');
  const caHost = `${service}.istio-system.svc`;
  return podOf('api', 0, null, { running: { ...running, caHost } });
};

const migration = (phase: MigrationLink['phase']): MigrationLink => ({
  id: 'b4c6d7e8-0000-4000-8000-000000000000',
  phase,
  headline: say('migration.stopped', 'It stopped.'),
  requestedBy: 'user:default/dana',
  reason: 'Istio 1.29 ends',
  startedAt: observedAt,
  finishedAt: null,
});

/** For each code, the fleet in which it is found. */
const troubled: Record<string, () => ReturnType<typeof surveyOf>> = {
  MESH301: () =>
    surveyOf(
      clusterOf({
        freshness: {
          ...{ state: 'stale', observedAt, since: observedAt },
          why: 'The API server did not answer.',
        },
      }),
    ),
  MESH302: () => surveyOf(clusterOf({ proxies: unknown('pods is forbidden') })),
  MESH303: () => surveyOf(withoutEndpointsOf('1-30-3')),
  MESH304: () => surveyOf(withoutEndpointsOf('1-29-6')),
  MESH305: () => inNamespace({ 'istio.io/rev': '1-28-0' }),
  MESH306: () => {
    const twice = clusterOf({
      webhooks: known(
        [
          ...recorded,
          ...recorded
            .filter(({ tag }) => tag === 'stable')
            .map(each => ({ ...each, name: `z-${each.name}`, uid: 'z' })),
        ],
        observedAt,
      ),
    });
    return surveyOf(twice, [namespaceOf(asksStable, [], {}, twice)]);
  },
  MESH307: () => inNamespace({ ...asksStable, 'istio-injection': 'disabled' }),
  MESH308: () => inNamespace(asksStable, podsOf('api', '1-30-3', '1-29-6')),
  MESH309: () =>
    inNamespace(asksStable, [
      podOf('api', 0, '1-29-6', {
        ready: false,
        trouble: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s' },
      }),
    ]),
  MESH310: () => inNamespace(asksStable, podsOf('api', null)),
  MESH311: () =>
    surveyOf(
      clusterOf({
        proxies: known({ certain: { '1-28-0': 3 }, doubted: [] }, observedAt),
      }),
    ),
  MESH312: () =>
    inNamespace(asksStable, [], { openMigration: migration('stopped') }),
  MESH313: () =>
    inNamespace(asksStable, [
      podOf('api', 0, null, { labels: { 'sidecar.istio.io/inject': 'false' } }),
    ]),
  MESH314: () =>
    inNamespace(asksStable, [], {
      owners: [{ ref: 'group:default/other', confirmed: false }],
    }),
  MESH315: () => surveyOf(clusterOf(), [], unknown('The catalog is old.')),
  MESH316: () =>
    surveyOf(clusterOf({ writer: { state: 'read-only', why: 'No writer.' } })),
  MESH317: () =>
    surveyOf(
      clusterOf({
        unreadKinds: [
          { kind: 'Job', why: 'jobs is forbidden.' },
          { kind: 'CronJob', why: 'cronjobs is forbidden.' },
        ],
      }),
    ),
  MESH318: () =>
    surveyOf(withServices(each => ({ ...each, revision: '1-28' }))),
  MESH319: () =>
    surveyOf(
      clusterOf({
        objects: known(
          [
            parseMeshObject(
              {
                metadata: {
                  ...{ namespace: 'istio-system', uid: 'tag-service' },
                  name: 'istiod-revision-tag-stable',
                  labels: {
                    'istio.io/tag': 'stable',
                    'istio.io/rev': '1-30-3',
                  },
                },
              },
              { apiVersion: 'v1', kind: 'Service' },
            ),
          ],
          observedAt,
        ),
      }),
    ),
  MESH320: () =>
    surveyOf(
      withServices(each => ({ ...each, settings: unknown('Forbidden.') })),
    ),
  MESH321: () => inNamespace(asksStable, [toldToUse('istiod-1-30-3')]),
};

describe('the problems of a cluster', () => {
  it('are none where everything is in order', () => {
    expect(codesOf(calm())).toEqual([]);
  });

  it.each(fleetChecks)('$code is found where it is so: $title', check => {
    const { problems } = troubled[check.code]();
    const found = problems.filter(({ code }) => code === check.code);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problemSchema.parse(problem)).toEqual(problem);
      expect(problem.severity).toBe(check.severity);
      for (const { text } of [problem.message, problem.remedy]) {
        expect(text).toMatch(/^[A-Z0-9a-z].*[.\w]$/);
        expect(text).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  it.each([
    [
      'istio-injection decides',
      { ...asksStable, 'istio-injection': 'disabled' },
      'The first decides and gives no sidecar',
    ],
    [
      'neither decides',
      { 'istio.io/rev': 'ghost', 'istio-injection': 'disabled' },
      'Each of them alone gives the same: no sidecar',
    ],
  ])(
    'say of two injection labels what the webhooks do: %s',
    (_, labels, says) => {
      const found = inNamespace(labels).problems.find(
        ({ code }) => code === 'MESH307',
      );
      expect(found?.message.text).toContain(says);
    },
  );

  it('name what keeps the webhook of a namespace from matching', () => {
    const keepsOut = {
      ...{ key: 'control-plane', operator: 'DoesNotExist' as const },
    };
    const webhooks = recorded.map(webhook => ({
      ...webhook,
      entries: webhook.entries.map(entry => ({
        ...entry,
        namespaceSelector: {
          ...entry.namespaceSelector,
          matchExpressions: [
            ...(entry.namespaceSelector.matchExpressions ?? []),
            keepsOut,
          ],
        },
      })),
    }));
    const platform = clusterOf({ webhooks: known(webhooks, observedAt) });
    const labels = { ...asksStable, 'control-plane': 'notebooks' };
    const { problems } = surveyOf(platform, [
      namespaceOf(labels, [], {}, platform),
    ]);
    const found = problems.find(({ code }) => code === 'MESH305');
    expect(found?.message.text).toContain(
      'namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)',
    );
  });

  it('have ids that stay the same, and no two the same', () => {
    const ids = () =>
      Object.values(troubled).flatMap(make =>
        make().problems.map(({ id }) => id),
      );
    expect(ids()).toEqual(ids());
    for (const make of Object.values(troubled)) {
      const each = make().problems.map(({ id }) => id);
      expect(new Set(each).size).toBe(each.length);
    }
  });

  it('tell of proxies whose revision is uninstalled, while a tag still names it', () => {
    const uninstalled = clusterOf({
      proxies: known({ certain: { '1-29-6': 2 }, doubted: [] }, observedAt),
      controlPlanes: known(
        cluster.controlPlanes.state === 'known'
          ? cluster.controlPlanes.value.filter(
              ({ revision }) => revision !== '1-29-6',
            )
          : [],
        observedAt,
      ),
      webhooks: known(
        recorded.filter(
          ({ revision, tag }) => revision !== '1-29-6' || tag !== null,
        ),
        observedAt,
      ),
      services: known(
        services.map(each => ({
          ...each,
          ...(each.name !== 'istiod-1-30-3' && {
            ...{ exists: false, readyEndpoints: 0, revision: null },
          }),
        })),
        observedAt,
      ),
    });
    const { problems } = surveyOf(uninstalled, [namespaceOf(asksStable)]);
    expect(
      problems.find(({ code }) => code === 'MESH311')?.message.text,
    ).toContain('2 pods in prod-eu run 1-29-6, which no istiod serves.');
    expect(
      problems.find(({ code }) => code === 'MESH304')?.message.text,
    ).toContain('1 namespace depends on it.');
  });

  it('leave a namespace to its migration while that runs', () => {
    const drifted = podsOf('api', '1-30-3', null);
    const running = { openMigration: migration('running') };
    expect(codesOf(inNamespace(asksStable, drifted))).toEqual([
      'MESH308',
      'MESH310',
    ]);
    expect(codesOf(inNamespace(asksStable, drifted, running))).toEqual([]);
  });

  it('count for the namespace that they concern', () => {
    const { survey } = inNamespace(asksStable, podsOf('api', '1-30-3', null));
    expect(survey.namespaces[0].summary.problems).toBe(2);
  });

  it('never end in silence where facts are unknown', () => {
    const why = 'It may not be read.';
    const facts = ['webhooks', 'services', 'controlPlanes', 'proxies'];
    for (const fact of facts) {
      const found = surveyOf(clusterOf({ [fact]: unknown(why) }));
      expect(codesOf(found)).toEqual(['MESH302']);
      for (const { retire } of found.survey.revisions) {
        expect(retire.possible).toBe(false);
      }
    }
  });
});
