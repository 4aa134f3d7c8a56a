import type { Finding, Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import { refuseStalePlan } from './refuseStart';
import { defaultMigrationOptions } from '@mesh-plugins/backstage-plugin-mesh-common';

const api = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'payments',
  name: 'api',
};

const said = (text: string) => ({ code: '', params: {}, text });
const warning = (code: string, says: string): Finding => ({
  ...{ code, severity: 'warning', object: api, evidence: [] },
  ...{ message: said(says), remedy: said('Wait.') },
});

const revision: Extract<Plan['targetResolution'], { kind: 'revision' }> = {
  kind: 'revision',
  ...{ revision: '1-30-3', entry: 'rev.namespace' },
  ...{ configuration: 'injector', configurationUid: 'uid-1' },
  ...{ alsoMatched: [], reasons: [] },
};

function plan(
  digest: string,
  change: Partial<Plan> = {},
  findings: Finding[] = [],
): Plan {
  const labels = { 'istio.io/rev': 'stable', 'istio-injection': null };
  const { name, ...rest } = api;
  const workload = (workloadName: string, method: 'restart' | 'none') => ({
    ref: { ...rest, name: workloadName, uid: `uid-${workloadName}` },
    ...{ kind: 'Deployment' as const, method, pods: 1, podsToRenew: 1 },
    effect: said(''),
    downtime: false,
    forecast: null,
    notes: [],
    canary: false,
    entities: null,
  });
  return {
    ...{ cluster: 'prod-eu', namespace: 'payments', digest, madeAt: '' },
    target: { kind: 'revision', name: '1-30-3' },
    options: defaultMigrationOptions,
    ...{ targetResolution: revision, presentResolution: revision },
    ...{ targetVersion: null, presentVersion: null, targetInjector: 'told' },
    ...{ presentLabels: labels, plannedLabels: labels },
    prior: { labels, revision: '1-29-6', webhookUid: 'uid-0' },
    startable: true,
    headline: said(''),
    checks: [{ outcome: 'found', check: 'c', title: 'c', findings }],
    writes: [{ object: api, field: 'f', from: null, to: 'x' }],
    workloads: [workload(name, 'restart'), workload('worker', 'restart')],
    ...{
      wayBack: [],
      wayForward: [],
      estimate: null,
      estimatedSeconds: null,
      choices: [],
      mayStart: { allowed: true },
    },
    ...change,
  };
}

const refusal = (agreed: Plan, now: Plan): string => {
  try {
    refuseStalePlan(agreed.digest, agreed, now);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
};

describe('a plan that was agreed to', () => {
  const agreed = plan('a', {}, [warning('MESH106', '1 of 2 pods are ready.')]);
  const { workloads, writes } = agreed;

  it.each<[string, Plan]>([
    ['a warning', plan('b')],
    ['a workload', plan('b', { workloads: workloads.slice(0, 1) })],
    ['a restart', plan('b', { writes: [] })],
  ])('holds where something has disappeared: %s', (_, now) => {
    expect(refusal(agreed, now)).toBe('accepted');
  });

  it('holds where the same warning has other numbers', () => {
    const now = plan('b', {}, [warning('MESH106', '1 of 3 pods are ready.')]);
    expect(refusal(agreed, now)).toBe('accepted');
  });

  it.each<[string, Plan, string]>([
    [
      'a warning',
      plan('b', {}, [warning('MESH116', 'It is down.')]),
      'new finding: warning MESH116 on Deployment api: It is down.',
    ],
    [
      'a workload of the same name',
      plan('b', {
        workloads: [
          { ...workloads[0], ref: { ...workloads[0].ref, uid: 'other' } },
        ],
      }),
      'new workload: Deployment api (UID other)',
    ],
    [
      'another value',
      plan('b', { writes: [{ ...writes[0], from: 'y' }] }),
      'new write: Deployment api, f from y to x',
    ],
    [
      'another injector',
      plan('b', {
        targetResolution: { ...revision, configurationUid: 'uid-2' },
      }),
      'the target gave revision 1-30-3',
    ],
    [
      'another entry of the injector',
      plan('b', { targetResolution: { ...revision, entry: 'auto' } }),
      'now revision 1-30-3 by auto of injector',
    ],
    [
      'an injector that is told something else',
      plan('b', { targetInjector: 'anew' }),
      "the configuration of the target's injector is not what it was",
    ],
    [
      'another namespace',
      plan('b', { namespace: 'orders' }),
      'it was made for namespace payments',
    ],
    [
      'another target',
      plan('b', { target: { kind: 'default' } }),
      'not namespace payments in cluster prod-eu to the default revision',
    ],
    [
      'downtime',
      plan('b', {
        options: { ...defaultMigrationOptions, acceptDowntime: true },
      }),
      'downtime accepted',
    ],
  ])('holds no more where something is new: %s', (_, now, words) => {
    expect(refusal(agreed, now)).toContain(words);
  });
});
