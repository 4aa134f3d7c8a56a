import * as fc from 'fast-check';
import { readWebhooks, truthStates } from './__testUtils__/readTruth';
import { entry, injectionOf, webhook } from './__testUtils__/webhookFixture';
import { podIsOptedOut } from './podIsOptedOut';
import type { PodToInject } from './podToInject';
import { resolveIntended } from './resolveIntended';

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

/** Labels from optional values: absent ones are left out. */
const labels = (values: Record<string, fc.Arbitrary<string | undefined>>) =>
  fc
    .record(values)
    .map((record): Record<string, string> =>
      JSON.parse(JSON.stringify(record)),
    );

const revision = fc.constantFrom('1-29-6', '1-30-3', 'stable', 'default', 'x');
const inject = fc.constantFrom('true', 'false', '', 'maybe');

const pods: fc.Arbitrary<PodToInject> = fc.record({
  namespace: fc.constantFrom('payments', 'kube-system'),
  namespaceLabels: labels({
    'istio-injection': maybe(fc.constantFrom('enabled', 'disabled', '')),
    'istio.io/rev': maybe(revision),
  }),
  podLabels: labels({
    'istio.io/rev': maybe(revision),
    'sidecar.istio.io/inject': maybe(inject),
  }),
  podAnnotations: labels({ 'sidecar.istio.io/inject': maybe(inject) }),
  hostNetwork: fc.boolean(),
});

/** A recorded state, sometimes with configurations that match everything, in any order. */
const webhookLists = fc
  .record({
    state: fc.constantFrom(...truthStates),
    extra: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('a', 'istio-sidecar-injector-1', 'z'),
        revision: fc.option(fc.constantFrom('1-29-6', 'other')),
      }),
      { selector: ({ name }) => name },
    ),
  })
  .map(({ state, extra }) => [
    ...readWebhooks(state),
    ...extra.map(({ name, ...rest }) =>
      webhook(name, { ...rest, entries: [entry()] }),
    ),
  ]);

const shuffled = webhookLists.chain(list =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, { minLength: list.length }),
  ),
);

describe('resolveIntended, for any pod and any webhooks', () => {
  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(pods, shuffled, (pod, [list, other]) => {
        expect(resolveIntended(pod, injectionOf(other))).toEqual(
          resolveIntended(pod, injectionOf(list)),
        );
      }),
    );
  });

  it('never gives a revision to a pod that opted out or uses the network of its node', () => {
    fc.assert(
      fc.property(pods, webhookLists, (pod, list) => {
        const refuses =
          pod.hostNetwork || podIsOptedOut(pod.podLabels, pod.podAnnotations);
        fc.pre(refuses);
        expect(resolveIntended(pod, injectionOf(list)).kind).toBe('none');
      }),
    );
  });

  it('names only revisions of live configurations, and always says why', () => {
    fc.assert(
      fc.property(pods, webhookLists, (pod, list) => {
        const intended = resolveIntended(pod, injectionOf(list));
        expect(intended.reasons).not.toHaveLength(0);
        if (intended.kind !== 'revision') return;
        const standing = list.find(
          ({ name }) => name === intended.configuration,
        );
        expect(standing).toBeDefined();
        const losers = intended.alsoMatched.map(each => each.configuration);
        expect(losers.every(name => name < intended.configuration)).toBe(true);
      }),
    );
  });

  it('lets a configuration that is called first change nothing but the conflict', () => {
    fc.assert(
      fc.property(pods, fc.constantFrom(...truthStates), (pod, state) => {
        const list = readWebhooks(state);
        const before = resolveIntended(pod, injectionOf(list));
        fc.pre(before.kind === 'revision');
        const after = resolveIntended(
          pod,
          injectionOf([...list, webhook('a-first')]),
        );
        expect(after).toMatchObject({
          kind: 'revision',
          revision: before.revision,
        });
      }),
    );
  });
});
