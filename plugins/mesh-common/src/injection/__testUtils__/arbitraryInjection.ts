import * as fc from 'fast-check';
import { injectorSettings } from '../../facts/__testUtils__/injectorServiceFixture';
import type {
  InjectionWebhook,
  LabelSelector,
} from '../../facts/injectionWebhook';
import type { InjectorService } from '../../facts/namespaceFacts';
import { known, unknown } from '../../model/known';
import type { Injection } from '../injection';
import type { PodToInject } from '../podToInject';
import { condition, entryOf, webhook } from './webhookFixture';

const now = '2026-01-01T00:00:00.000Z';

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

/** Labels from optional values: absent ones are left out. */
export const labels = (
  values: Record<string, fc.Arbitrary<string | undefined>>,
): fc.Arbitrary<Record<string, string>> =>
  fc.record(values).map(record => JSON.parse(JSON.stringify(record)));

const revision = fc.constantFrom('1-29-6', '1-30-3', 'stable', 'default', '');
const inject = fc.constantFrom('true', 'false', '', 'maybe');
const mode = fc.constantFrom('ambient', 'none', '');

/** Pods with all that decides their injection. */
export const pods: fc.Arbitrary<PodToInject> = fc.record({
  namespace: fc.constantFrom('payments', 'kube-system', 'istio-system'),
  namespaceLabels: labels({
    'istio-injection': maybe(fc.constantFrom('enabled', 'disabled', '')),
    'istio.io/rev': maybe(revision),
    'istio.io/dataplane-mode': maybe(mode),
  }),
  podLabels: labels({
    'istio.io/rev': maybe(revision),
    'sidecar.istio.io/inject': maybe(inject),
    'istio.io/dataplane-mode': maybe(mode),
    'gateway.networking.k8s.io/gateway-name': maybe(fc.constant('ingress')),
    app: maybe(fc.constantFrom('api', 'job')),
  }),
  podAnnotations: labels({
    'sidecar.istio.io/inject': maybe(inject),
    'inject.istio.io/templates': maybe(
      fc.constantFrom('gateway', 'sidecar,grpc-agent', 'ghost', ''),
    ),
    'sidecar.istio.io/interceptionMode': maybe(
      fc.constantFrom('TPROXY', 'ALL'),
    ),
  }),
  hostNetwork: fc.boolean(),
});

const keys = [
  'istio.io/rev',
  'istio-injection',
  'sidecar.istio.io/inject',
  'app',
  'kubernetes.io/metadata.name',
];
const values = ['1-29-6', 'stable', 'enabled', 'true', 'false', 'api', ''];

/** Selectors with every operator, also ones that contradict themselves. */
export const selectors: fc.Arbitrary<LabelSelector> = fc.record(
  {
    matchLabels: fc.dictionary(
      fc.constantFrom(...keys),
      fc.constantFrom(...values),
      { maxKeys: 1 },
    ),
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key: fc.constantFrom(...keys),
          operator: fc.constantFrom('In' as const, 'NotIn' as const),
          values: fc.subarray(values),
        }),
        fc.record({
          key: fc.constantFrom(...keys),
          operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const),
        }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

/** It looks at a field that is not known before the pod is made. */
export const OPEN_CONDITION = "object.spec.nodeName == 'a'";

const names = ['a', 'b', 'c'];

const configuration = (name: string): fc.Arbitrary<InjectionWebhook> =>
  fc
    .record({
      label: fc.option(fc.constantFrom('1-29-6', 'other')),
      calls: fc.constantFrom('1-29-6', '1-30-3'),
      namespaceSelector: fc.oneof(fc.constant({}), selectors),
      objectSelector: fc.oneof(fc.constant({}), selectors),
      failurePolicy: fc.constantFrom('Fail' as const, 'Ignore' as const),
      reinvocationPolicy: fc.constantFrom(
        'Never' as const,
        'Never' as const,
        'IfNeeded' as const,
      ),
      expressions: fc.subarray(['true', 'false', OPEN_CONDITION], {
        maxLength: 1,
      }),
    })
    .map(({ label, calls, expressions, ...rest }) =>
      webhook(name, {
        revision: label,
        entries: [
          entryOf(calls, {
            ...rest,
            matchConditions: expressions.map(condition),
          }),
        ],
      }),
    );

const service = (name: string): fc.Arbitrary<InjectorService> =>
  fc
    .record({
      exists: fc.constantFrom(true, true, true, false),
      revision: fc.constantFrom(name, name, null),
      policy: fc.constantFrom('enabled', 'enabled', 'disabled', 'off'),
      never: fc.array(selectors, { maxLength: 1 }),
      always: fc.array(selectors, { maxLength: 1 }),
      isRead: fc.boolean(),
    })
    .map(({ policy, never, always, isRead, ...rest }) => ({
      ...rest,
      namespace: 'istio-system',
      name: `istiod-${name}`,
      readyEndpoints: rest.exists ? 2 : 0,
      settings: isRead
        ? known(
            injectorSettings({
              policy,
              neverInjectSelector: never,
              alwaysInjectSelector: always,
            }),
            now,
          )
        : unknown('Forbidden.'),
    }));

const configurations = fc
  .subarray(names, { minLength: 1 })
  .chain(chosen => fc.tuple(...chosen.map(configuration)));

/** Clusters with up to three configurations that call two injectors, in any order. */
export const injections: fc.Arbitrary<Injection> = fc.record({
  webhooks: configurations,
  services: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(service('1-29-6'), service('1-30-3'))
        .map(list => known(list, now)),
    },
    { weight: 1, arbitrary: fc.constant(unknown('Forbidden.')) },
  ),
});
