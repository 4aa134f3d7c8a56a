import { injectorService } from '../facts/__testUtils__/injectorServiceFixture';
import { revisionSummarySchema } from '../contract/cluster';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import { readWebhooks } from '../injection/__testUtils__/readTruth';
import { known, unknown } from '../model/known';
import { observedAt } from './__testUtils__/placementFixture';
import {
  summarizeRevisions,
  type RevisionSummaryInput,
} from './summarizeRevisions';

function input(
  changes: Partial<RevisionSummaryInput> = {},
): RevisionSummaryInput {
  const service = (revision: string, readyEndpoints: number) =>
    injectorService(revision, { readyEndpoints });
  return {
    webhooks: known(readWebhooks('b'), observedAt),
    services: known([service('1-29-6', 2), service('1-30-3', 0)], observedAt),
    controlPlanes: known(
      [
        {
          revision: '1-29-6',
          namespace: 'istio-system',
          version: '1.29.6',
          readyPods: 2,
          pods: 3,
        },
      ],
      observedAt,
    ),
    proxies: { certain: { '1-29-6': 7, '1-28-0': 1 }, doubted: [] },
    ...changes,
  };
}

function summaries(changes?: Partial<RevisionSummaryInput>) {
  return summarizeRevisions(input(changes)).map(each =>
    revisionSummarySchema.parse(each),
  );
}

describe('summarizeRevisions', () => {
  it('cannot say of a Service that leads out of the cluster whether it answers', () => {
    const outside = injectorService('1-30-3', {
      ...{ readyEndpoints: 0, revision: null },
      externalName: 'istiod.example',
    });
    expect(
      summaries({ services: known([outside], observedAt) }).find(
        ({ revision }) => revision === '1-30-3',
      ),
    ).toMatchObject({
      injects: {
        state: 'unknown',
        why: 'Service istiod-1-30-3 in istio-system leads out of the cluster, to istiod.example, which cannot be checked from here.',
      },
    });
  });

  it('counts pods that may run a revision apart from those that do', () => {
    const proxies = {
      certain: { '1-29-6': 7 },
      doubted: [
        { mayBe: ['1-28-0', '1-29-6'], pods: 2, names: [] },
        { mayBe: 'any' as const, pods: 1, names: [] },
      ],
    };
    expect(
      summaries({ proxies }).map(each => [
        each.revision,
        each.proxies,
        each.doubtedProxies,
      ]),
    ).toEqual([
      ['1-28-0', 0, 3],
      ['1-29-6', 7, 3],
      ['1-30-3', 0, 1],
    ]);
  });

  it('joins what webhooks, istiods and proxies say of each revision', () => {
    expect(summaries()).toEqual([
      {
        revision: '1-28-0',
        version: null,
        tags: [],
        controlPlaneNamespace: null,
        readyPods: 0,
        pods: 0,
        proxies: 1,
        injects: { state: 'no', why: 'No webhook calls it.' },
      },
      {
        revision: '1-29-6',
        version: '1.29.6',
        tags: ['stable'],
        controlPlaneNamespace: 'istio-system',
        readyPods: 2,
        pods: 3,
        proxies: 7,
        injects: { state: 'yes' },
      },
      {
        revision: '1-30-3',
        version: null,
        tags: [],
        controlPlaneNamespace: 'istio-system',
        readyPods: 0,
        pods: 0,
        proxies: 0,
        injects: {
          state: 'no',
          why: 'Service istiod-1-30-3 in istio-system has no ready endpoints.',
        },
      },
    ]);
  });

  const injectsOf = (
    revision: string,
    changes: Partial<RevisionSummaryInput>,
  ) => summaries(changes).find(each => each.revision === revision)?.injects;

  it.each(['webhooks', 'services'] as const)(
    'does not take unread %s for no injection',
    fact => {
      const changes = { [fact]: unknown('Forbidden.') };
      expect(injectsOf('1-29-6', changes)).toEqual({
        state: 'unknown',
        why: 'Forbidden.',
      });
    },
  );

  it('does not call a webhook without a CA bundle one that injects', () => {
    const webhooks = known(
      readWebhooks('b').map(webhook => ({
        ...webhook,
        entries: webhook.entries.map(entry => ({ ...entry, caBundle: '' })),
      })),
      observedAt,
    );
    expect(injectsOf('1-29-6', { webhooks })).toMatchObject({
      state: 'no',
      why: expect.stringContaining('no CA bundle'),
    });
  });

  it('says that the Service is gone', () => {
    const services = known(
      [injectorService('1-30-3', { exists: false, readyEndpoints: 0 })],
      observedAt,
    );
    expect(injectsOf('1-30-3', { services })).toEqual({
      state: 'no',
      why: 'Service istiod-1-30-3 in istio-system does not exist.',
    });
  });

  it('says that the webhook is deactivated, and that a URL cannot be checked', () => {
    const [own] = readWebhooks('b').filter(
      ({ revision }) => revision === '1-30-3',
    );
    const withEntry = (change: Partial<InjectionWebhook['entries'][number]>) =>
      known(
        [{ ...own, entries: [{ ...own.entries[0], ...change }] }],
        observedAt,
      );
    const never = { matchLabels: { 'istio.io/deactivated': 'never-match' } };
    expect(
      injectsOf('1-30-3', {
        webhooks: withEntry({
          namespaceSelector: never,
          objectSelector: never,
        }),
      }),
    ).toEqual({ state: 'no', why: 'Its webhook is deactivated.' });
    expect(
      injectsOf('1-30-3', {
        webhooks: withEntry({
          service: null,
          url: 'https://istiod.example/inject',
        }),
      }),
    ).toEqual({
      state: 'unknown',
      why: 'Its webhook calls https://istiod.example/inject, which cannot be checked from here.',
    });
  });
});
