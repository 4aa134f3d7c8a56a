import { codesOf, services, told } from './__testUtils__/toldInjector';
import {
  entryOf,
  injectionOf,
  labelledInjection,
  podToInject,
  webhook,
} from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { unknown } from '../model/known';
import { resolveIntended } from './resolveIntended';

const disabled = told({ policy: 'disabled' });

describe('the revision that injects', () => {
  it('is that of the istiod behind the Service, whatever the label says', () => {
    const webhooks = [webhook('labelled', { entries: [entryOf('called')] })];
    const intended = resolveIntended(podToInject(), injectionOf(webhooks));
    expect(intended).toMatchObject({ kind: 'revision', revision: 'called' });
    expect(intended.reasons).toContainEqual(
      expect.objectContaining({
        code: 'reason.service-differs',
        params: {
          service: 'istio-system/istiod-called',
          revision: 'called',
          labelled: 'labelled',
        },
        object: expect.objectContaining({ kind: 'Service' }),
        field: 'spec.selector',
        kubectl: expect.stringContaining('-n istio-system'),
      }),
    );
  });

  it('is found through the unsuffixed Service of a named revision, as some distributions have it', () => {
    const service = {
      ...{ namespace: 'istio-system', name: 'istiod' },
      ...{ path: '/inject', port: 443 },
    };
    const webhooks = [
      webhook('asm-1282-4', { entries: [entryOf('', { service })] }),
    ];
    expect(
      resolveIntended(
        podToInject(),
        injectionOf(webhooks, {
          services: services(['asm-1282-4', { name: 'istiod' }]),
        }),
      ),
    ).toMatchObject({ kind: 'revision', revision: 'asm-1282-4' });
  });

  it('is that of the label for a URL, and the injector behind it is taken as installed', () => {
    const external = webhook('external', {
      entries: [
        entryOf('external', {
          service: null,
          url: 'https://istiod.example:15017/inject/cluster/c1/net/n1',
        }),
      ],
    });
    const intended = resolveIntended(podToInject(), injectionOf([external]));
    expect(intended).toMatchObject({
      kind: 'revision',
      revision: 'external',
      assumes: ['policy'],
    });
    expect(codesOf(intended)).toContain('reason.assumed-outside');
  });

  it('is found through the Service where the configuration has no label', () => {
    const unlabelled = webhook('a', {
      revision: null,
      entries: [entryOf('1-30-3')],
    });
    const intended = resolveIntended(podToInject(), injectionOf([unlabelled]));
    expect(intended).toMatchObject({ kind: 'revision', revision: '1-30-3' });
    expect(codesOf(intended)).toContain('reason.service');
  });

  it('is unknown where the Service leads to several, whatever the label says', () => {
    const why = 'Service istiod leads to istiods of several revisions (a, b).';
    expect(
      resolveIntended(
        podToInject(),
        injectionOf([webhook('a')], {
          services: services([
            'a',
            {
              ...{ revision: null, leadsTo: ['a', 'b'] },
              settings: unknown(why),
            },
          ]),
        }),
      ),
    ).toMatchObject({
      kind: 'unknown',
      why: `Webhook configuration a matches. ${why}`,
    });
  });

  it('is unknown where neither tells', () => {
    expect(
      resolveIntended(
        podToInject(),
        labelledInjection([webhook('a', { revision: null })]),
      ),
    ).toMatchObject({
      kind: 'unknown',
      why: 'Webhook configuration a matches, but neither its label istio.io/rev nor the Service that it calls says which revision injects.',
    });
  });

  it('is of the webhook where the Service of the tag says otherwise', () => {
    const intended = resolveIntended(
      podToInject({ namespaceLabels: { 'istio.io/rev': 'stable' } }),
      injectionOf(readWebhooks('b'), {
        tagServices: [
          {
            namespace: 'istio-system',
            name: 'istiod-revision-tag-stable',
            ...{ tag: 'stable', revision: '1-30-3' },
          },
        ],
      }),
    );
    expect(intended).toMatchObject({ kind: 'revision', revision: '1-29-6' });
    expect(codesOf(intended)).toContain('reason.tag-service-differs');
  });
});

describe('several injectors that are called', () => {
  const both = [webhook('a'), webhook('b')];

  it('decide each by its own policy: one that skips leaves what an earlier one injected', () => {
    const intended = resolveIntended(
      podToInject(),
      injectionOf(both, { services: services(['a'], ['b', disabled]) }),
    );
    expect(intended).toMatchObject({
      kind: 'revision',
      revision: 'a',
      alsoMatched: [],
    });
    expect(codesOf(intended)).toContain('reason.skips');
  });

  it('are no conflict where the earlier one skips', () => {
    const intended = resolveIntended(
      podToInject(),
      injectionOf(both, { services: services(['a', disabled], ['b']) }),
    );
    expect(intended).toMatchObject({ revision: 'b', alsoMatched: [] });
  });

  it('leave the pod alone where all of them skip', () => {
    const intended = resolveIntended(
      podToInject(),
      injectionOf(both, {
        services: services(['a', disabled], ['b', disabled]),
      }),
    );
    expect(intended).toMatchObject({ kind: 'none', reason: 'injector-policy' });
    expect(codesOf(intended)).toContain('reason.policy-disabled');
  });

  it('are followed by those that are called again after a change', () => {
    const again = webhook('a', {
      entries: [entryOf('a', { reinvocationPolicy: 'IfNeeded' })],
    });
    expect(
      resolveIntended(podToInject(), injectionOf([again, webhook('b')])),
    ).toMatchObject({ revision: 'a', alsoMatched: [{ revision: 'b' }] });
  });

  it('refuse the pod where one of them does, in whatever order', () => {
    const pod = podToInject({
      podAnnotations: { 'inject.istio.io/templates': 'custom' },
    });
    const withCustom = told({ templates: ['sidecar', 'custom'] });
    for (const list of [
      services(['a'], ['b', withCustom]),
      services(['a', withCustom], ['b']),
    ]) {
      expect(
        resolveIntended(pod, injectionOf(both, { services: list })),
      ).toMatchObject({ kind: 'none', reason: 'refused' });
    }
  });
});
