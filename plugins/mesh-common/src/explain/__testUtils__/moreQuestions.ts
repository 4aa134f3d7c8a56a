import type { InjectionWebhookEntry } from '../../facts/injectionWebhook';
import {
  injectorService,
  injectorSettings,
} from '../../facts/__testUtils__/injectorServiceFixture';
import type { InjectorService } from '../../facts/namespaceFacts';
import {
  condition,
  entryOf,
} from '../../injection/__testUtils__/webhookFixture';
import { known, unknown } from '../../model/known';
import { podOf } from '../../state/__testUtils__/placementFixture';
import type { ExplainInput } from '../explainInput';
import { noChanges } from '../labelChanges';
import { observedAt, podNamed, question, webhookOf } from './explainFixture';

/** A new pod, in a cluster whose only webhook is this, and whose only Service is that. */
function withOnly(
  entry: Partial<InjectionWebhookEntry>,
  service: Partial<InjectorService> = {},
  changes: Partial<ExplainInput['changes']> = {},
): ExplainInput {
  const asked = question({
    pod: null,
    changes: { ...noChanges, ...changes },
  });
  return {
    ...asked,
    facts: {
      ...asked.facts,
      webhooks: known(
        [webhookOf('1-29-6', { entries: [entryOf('1-29-6', entry)] })],
        observedAt,
      ),
      injectorServices: known([injectorService('1-29-6', service)], observedAt),
    },
  };
}

const told = (changes: Parameters<typeof injectorSettings>[0]) => ({
  settings: known(injectorSettings(changes), observedAt),
});

const selectsAll = [
  { matchExpressions: [{ key: 'app', operator: 'Exists' as const }] },
];
const app = { podLabels: { app: 'x' } };

/** Rarer situations. */
export const moreQuestions: Record<string, () => ExplainInput> = {
  'service-gone': () => withOnly({}, { exists: false, readyEndpoints: 0 }),
  'service-not-ready': () => withOnly({}, { readyEndpoints: 0 }),
  'injector-outside': () =>
    withOnly({ service: null, url: 'https://mesh.example/inject/cluster/x' }),
  'settings-unread': () => withOnly({}, { settings: unknown('Forbidden.') }),
  'settings-unread-asked': () =>
    withOnly(
      {},
      { settings: unknown('Forbidden.') },
      { podLabels: { 'sidecar.istio.io/inject': 'true' } },
    ),
  'policy-odd': () => withOnly({}, told({ policy: 'perhaps' })),
  'never-selector': () =>
    withOnly({}, told({ neverInjectSelector: selectsAll }), app),
  'always-selector': () =>
    withOnly(
      {},
      told({ policy: 'disabled', alwaysInjectSelector: selectsAll }),
      app,
    ),
  'unknown-template': () =>
    withOnly(
      {},
      {},
      {
        podAnnotations: { 'inject.istio.io/templates': 'nobody' },
      },
    ),
  'invalid-annotation': () =>
    withOnly(
      {},
      {},
      {
        podAnnotations: { 'status.sidecar.istio.io/port': 'x' },
      },
    ),
  'annotation-false': () =>
    withOnly(
      {},
      {},
      {
        podAnnotations: { 'sidecar.istio.io/inject': 'false' },
      },
    ),
  'host-network': () => withOnly({}, {}, { hostNetwork: true }),
  'other-rules': () => withOnly({ rules: [] }),
  'condition-not-met': () =>
    withOnly({ matchConditions: [condition('false')] }),
  'condition-open': () =>
    withOnly({
      matchConditions: [condition('request.userInfo.username == "somebody"')],
    }),
  'no-webhooks': () => {
    const asked = question({ pod: null });
    const facts = { ...asked.facts, webhooks: known([], observedAt) };
    return { ...asked, facts };
  },
  completed: () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-30-3', { phase: 'Succeeded' }),
      }),
    }),
  pending: () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-30-3', { phase: 'Pending', node: null }),
      }),
    }),
  ambient: () =>
    question(
      { pod: podNamed('api-0', { fact: podOf('api', 0, null) }) },
      { 'istio.io/dataplane-mode': 'ambient' },
    ),
  'not-connected': () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-29-6'),
        connection: {
          askedAt: observedAt,
          connection: { state: 'not-connected' },
        },
      }),
    }),
};
