import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import {
  condition,
  entry,
  injectionOf,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { nearestTo } from './compileInjection';
import { failuresOf, nearestEntry } from './nearestEntry';
import { parseInjectionWebhook } from './parseInjectionWebhook';
import { resolveIntended } from './resolveIntended';

const path = join(__dirname, 'testdata/clusters/selectors-of-a-platform.json');
const platform: InjectionWebhook[] = (
  JSON.parse(readFileSync(path, 'utf8')) as { items: JsonObject[] }
).items
  .map(parseInjectionWebhook)
  .filter(each => each !== null);

const rev = { 'istio.io/rev': '1-30-3' };

/** The nearest entry and what fails, and the reason that the resolver gives. */
function nearest(
  changes: Parameters<typeof podToInject>[0],
  webhooks: readonly InjectionWebhook[] = platform,
) {
  const pod = podToInject(changes);
  const found = nearestEntry(pod, webhooks);
  const intended = resolveIntended(pod, injectionOf(webhooks));
  return {
    entry: found?.entry.name,
    fails: found ? failuresOf(found) : [],
    reason: intended.kind === 'none' ? intended.reason : intended.kind,
    steps: intended.reasons.map(({ text }) => text),
  };
}

describe('the entry that comes nearest', () => {
  it('names a label that a platform keeps out, and not the revision', () => {
    expect(
      nearest({ namespaceLabels: { ...rev, 'control-plane': 'notebooks' } }),
    ).toEqual({
      entry: 'rev.namespace.sidecar-injector.istio.io',
      fails: [
        'namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)',
      ],
      reason: 'not-selected',
      steps: [
        'label istio.io/rev=1-30-3',
        'the nearest webhook is rev.namespace.sidecar-injector.istio.io of istio-sidecar-injector-1-30-3, which does not match: namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)',
      ],
    });
  });

  it('names everything that fails', () => {
    expect(
      nearest({
        namespaceLabels: {
          ...rev,
          'control-plane': 'notebooks',
          'kubernetes.azure.com/managedby': 'aks',
        },
        podLabels: { 'sidecar.istio.io/inject': 'false' },
      }).fails,
    ).toEqual([
      'namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)',
      'namespaceSelector: kubernetes.azure.com/managedby NotIn [aks] (kubernetes.azure.com/managedby=aks)',
      'objectSelector: sidecar.istio.io/inject NotIn [false] (sidecar.istio.io/inject=false)',
    ]);
  });

  it('follows the label of a pod to the entry for pods', () => {
    expect(
      nearest({
        namespaceLabels: { 'control-plane': 'notebooks' },
        podLabels: rev,
      }),
    ).toMatchObject({
      entry: 'rev.object.sidecar-injector.istio.io',
      fails: [
        'namespaceSelector: control-plane DoesNotExist (control-plane=notebooks)',
      ],
      reason: 'not-selected',
    });
  });

  it('names the namespace that comes before the label of the pod', () => {
    expect(
      nearest({
        namespaceLabels: { 'istio.io/rev': 'ghost' },
        podLabels: rev,
      }),
    ).toMatchObject({
      fails: [
        'namespaceSelector: istio.io/rev DoesNotExist (istio.io/rev=ghost)',
      ],
    });
  });

  it('does not say that a revision is there where no selector wants the value', () => {
    expect(
      nearest({ namespaceLabels: { 'istio.io/rev': 'ghost' } }),
    ).toMatchObject({
      fails: [
        'namespaceSelector: istio.io/rev In [1-30-3] (istio.io/rev=ghost)',
      ],
      reason: 'unknown-revision',
    });
  });

  it('names the label istio-injection where a selector keeps it out', () => {
    expect(
      nearest({ namespaceLabels: { ...rev, 'istio-injection': 'disabled' } }),
    ).toMatchObject({
      fails: [
        'namespaceSelector: istio-injection DoesNotExist (istio-injection=disabled)',
      ],
      reason: 'namespace-opted-out',
    });
  });

  const own = (changes: Parameters<typeof entry>[0]) => [
    webhook('own', {
      entries: [
        entry({
          namespaceSelector: { matchLabels: { mesh: 'on' } },
          ...changes,
        }),
      ],
    }),
  ];

  it('does not blame istio-injection where no selector looks at it', () => {
    const webhooks = own({
      objectSelector: {
        matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['db'] }],
      },
    });
    expect(
      nearest(
        {
          namespaceLabels: { mesh: 'on', 'istio-injection': 'disabled' },
          podLabels: { tier: 'db' },
        },
        webhooks,
      ),
    ).toMatchObject({
      fails: ['objectSelector: tier NotIn [db] (tier=db)'],
      reason: 'not-selected',
    });
  });

  it('does not take a label that only happens to be wanted for one that asks', () => {
    const webhooks = own({
      namespaceSelector: {
        matchExpressions: [
          { key: 'team', operator: 'Exists' },
          { key: 'mesh', operator: 'In', values: ['on'] },
        ],
      },
    });
    expect(nearest({ namespaceLabels: { team: 'a' } }, webhooks)).toMatchObject(
      { reason: 'no-labels' },
    );
  });

  it('names a match condition that does not hold', () => {
    const pod = { namespaceLabels: { mesh: 'on' } };
    expect(nearest(pod, own({})).reason).toBe('revision');
    expect(
      nearest(pod, own({ matchConditions: [condition('false')] })),
    ).toMatchObject({
      fails: ['matchConditions: condition'],
      reason: 'not-selected',
    });
  });

  it('names rules that leave pods out', () => {
    expect(
      nearest({ namespaceLabels: { mesh: 'on' } }, own({ rules: [] })),
    ).toMatchObject({ fails: ['rules'], reason: 'not-selected' });
  });

  it('answers from memory as it does without', () => {
    const webhooks = readWebhooks('b');
    const injection = injectionOf(webhooks);
    for (const value of ['ghost', '1-30-3', 'ghost']) {
      const pod = podToInject({ namespaceLabels: { 'istio.io/rev': value } });
      expect(nearestTo(pod, injection)).toEqual(nearestEntry(pod, webhooks));
    }
  });

  it('knows none where there is no webhook', () => {
    expect(nearestEntry(podToInject(), [])).toBeNull();
  });
});
