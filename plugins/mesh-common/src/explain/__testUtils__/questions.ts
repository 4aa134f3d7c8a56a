import {
  injectorService,
  injectorSettings,
} from '../../facts/__testUtils__/injectorServiceFixture';
import { known, unknown } from '../../model/known';
import {
  podOf,
  runs,
  workload,
} from '../../state/__testUtils__/placementFixture';
import type { RunningRevision } from '../../model/runningRevision';
import type { ExplainInput } from '../explainInput';
import { noChanges } from '../labelChanges';
import { observedAt, podNamed, question, webhookOf } from './explainFixture';

const optedOut = { 'sidecar.istio.io/inject': 'false' };
const askedAt = observedAt;

const policyDisabled = known(
  [
    injectorService('1-29-6', {
      settings: known(injectorSettings({ policy: 'disabled' }), observedAt),
    }),
  ],
  observedAt,
);

/** Questions, each with the situation that it is about. */
export const questions: Record<string, () => ExplainInput> = {
  'as-asked': () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-29-6'),
        connection: {
          askedAt,
          connection: {
            state: 'connected',
            istiod: 'istiod-1-29-6-a',
            revision: '1-29-6',
            standing: 'in-sync',
            synced: true,
            lastError: null,
            rejected: [],
            missing: [],
            proxyVersion: '1.29.6',
          },
        },
      }),
    }),
  differs: () =>
    question({ pod: podNamed('api-0', { fact: podOf('api', 0, '1-30-3') }) }),
  'opted-out': () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, null, { labels: optedOut }),
      }),
    }),
  'template-changed': () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-29-6'),
        workload: workload('api', { templateLabels: optedOut }),
      }),
    }),
  contradiction: () =>
    question({
      pod: podNamed('api-0', {
        fact: podOf('api', 0, '1-29-6', {
          running: contradictedBy('istiod-1-30-3.istio-system.svc'),
        }),
      }),
    }),
  conflict: () => {
    const asked = question();
    const { webhooks } = asked.facts;
    const list = webhooks.state === 'known' ? webhooks.value : [];
    const facts = {
      ...asked.facts,
      webhooks: known([...list, webhookOf('zz-copy')], observedAt),
    };
    return { ...asked, facts };
  },
  'policy-disabled': () => {
    const asked = question({ pod: null });
    return {
      ...asked,
      facts: { ...asked.facts, injectorServices: policyDisabled },
    };
  },
  'unknown-revision': () =>
    question({ pod: null }, { 'istio.io/rev': 'ghost' }),
  'what-if': () =>
    question({
      pod: null,
      changes: {
        ...noChanges,
        namespaceLabels: { 'istio.io/rev': '1-30-3', 'istio-injection': null },
        podLabels: { app: 'new' },
      },
    }),
  'nothing-read': () => {
    const asked = question({
      pod: { name: 'api-0', known: unknown('Forbidden.') },
      freshness: { state: 'never', since: observedAt, why: 'Refused.' },
    });
    const notRead = unknown('Refused.');
    return {
      ...asked,
      facts: {
        object: notRead,
        webhooks: notRead,
        injectorServices: notRead,
        controlPlanes: notRead,
        otherWebhooks: notRead,
      },
    };
  },
};

/** A proxy that the injector of 1-29-6 made, and that is told to use another istiod. */
function contradictedBy(host: string): RunningRevision {
  const running = runs('1-29-6');
  if (running.kind !== 'revision') throw new Error('1-29-6 is a revision');
  const { kind, revision, evidence, ...proxy } = running;
  return {
    ...proxy,
    kind: 'contradicted',
    signs: [
      { evidence: 'status', revision: '1-29-6', says: '1-29-6' },
      { evidence: 'ca-address', revision: '1-30-3', says: host },
    ],
    ...{ caHost: host, discoveryHost: host },
  };
}
