import type { InjectorSettings } from '../facts/injectorSettings';
import {
  injectorService,
  injectorSettings,
} from '../facts/__testUtils__/injectorServiceFixture';
import type { PodFact } from '../facts/podFact';
import { defaultMigrationOptions } from '../model/migrationOptions';
import { makePlan } from '../plan';
import { seen, soundInput } from '../preflight/__testUtils__/checkFixture';
import { withoutLeftAlone } from './leftAlone';

const reader = { app: 'api', 'batch.example/kind': 'reader' };
const neverReaders: Partial<InjectorSettings> = {
  neverInjectSelector: [
    { matchExpressions: [{ key: 'batch.example/kind', operator: 'Exists' }] },
  ],
};
const prior = { 'istio.io/rev': 'stable', 'istio-injection': null };
const target = { kind: 'revision', name: '1-30-3' } as const;

/** The sound namespace whose only workload is a reader, beside injectors that were told something. */
function factsWith(
  settings: Partial<InjectorSettings>,
  running: PodFact['running'] = { kind: 'none' },
) {
  const { facts } = soundInput();
  const { workloads, pods } = facts;
  if (workloads.state === 'unknown' || pods.state === 'unknown') {
    throw new Error('the fixture is known');
  }
  return {
    ...facts,
    workloads: seen(
      workloads.value.map(each => ({ ...each, templateLabels: reader })),
    ),
    pods: seen(pods.value.map(pod => ({ ...pod, running }))),
    injectorServices: seen(
      ['1-29-6', '1-30-3'].map(revision =>
        injectorService(revision, {
          settings: seen(injectorSettings(settings)),
        }),
      ),
    ),
  };
}

const uidsOf = (facts: ReturnType<typeof factsWith>) =>
  facts.workloads.state === 'known'
    ? facts.workloads.value.map(({ uid }) => uid)
    : [];

const record = (workloads: { uid: string }[]) => ({
  prior: { labels: prior, revision: '1-29-6', webhookUid: 'w' },
  target,
  workloads: workloads.map(({ uid }) => ({
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'payments' },
    ...{ name: 'api', uid },
  })),
});

describe('a workload that runs without a sidecar and gets none', () => {
  const facts = factsWith(neverReaders);
  const [uid] = uidsOf(facts);

  it('is no part of a migration', () => {
    const left = withoutLeftAlone(facts, record([]));
    expect(left.workloads).toMatchObject({ state: 'known', value: [] });
    expect(left.pods).toMatchObject({ state: 'known', value: [] });
  });

  it('is one where the plan held it: the migration may have taken its sidecar away', () => {
    expect(withoutLeftAlone(facts, record([{ uid }]))).toBe(facts);
  });

  it('is one where the injectors give it a sidecar', () => {
    const injected = factsWith({});
    expect(withoutLeftAlone(injected, record([]))).toBe(injected);
  });

  it('is not restarted by a plan, which says so', () => {
    const { workloads } = makePlan({
      request: {
        ...{ cluster: 'prod-eu', namespace: 'payments', target },
        options: defaultMigrationOptions,
      },
      facts,
      mayStart: { allowed: true },
      madeAt: '2026-01-01T00:00:00.000Z',
    });
    expect(workloads).toMatchObject([
      {
        ...{ method: 'none', leftAlone: true, podsToRenew: 0 },
        effect: { text: 'Has no sidecar and gets none. Not restarted.' },
      },
    ]);
  });
});
