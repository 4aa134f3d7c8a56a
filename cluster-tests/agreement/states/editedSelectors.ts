import { absent, entry, is, isNot, present } from './parts/entry';
import { configuration, twoRevisions } from './parts/installed';
import type { WebhookState } from './WebhookState';

const labels = { 'istio.io/rev': '1-29-6' };
const service = 'istiod-1-29-6';

/** Selectors that somebody has edited by hand. */
export const editedSelectors: WebhookState[] = [
  {
    name: 'matchLabels',
    configurations: [
      configuration({
        name: 'edited',
        labels,
        webhooks: [
          entry(
            'labels.',
            service,
            { matchLabels: { 'istio.io/rev': '1-29-6' } },
            { matchLabels: { always: 'yes' } },
          ),
          entry(
            'both.',
            service,
            {
              matchLabels: { 'istio-injection': 'enabled' },
              matchExpressions: [absent('istio.io/rev')],
            },
            {},
          ),
        ],
      }),
    ],
  },
  {
    name: 'a key that is only asked to be there',
    configurations: [
      configuration({
        name: 'edited',
        labels,
        webhooks: [
          entry(
            'exists.',
            service,
            { matchExpressions: [present('istio.io/rev')] },
            { matchExpressions: [isNot('keep', 'out')] },
          ),
        ],
      }),
    ],
  },
  {
    name: 'values that are refused, and several that are taken',
    configurations: [
      configuration({
        name: 'edited',
        labels,
        webhooks: [
          entry(
            'not-in.',
            service,
            { matchExpressions: [isNot('istio-injection', 'disabled', '')] },
            {
              matchExpressions: [
                is('istio.io/rev', '1-30-3', 'stable', 'unheard-of'),
              ],
            },
          ),
        ],
      }),
    ],
  },
  {
    name: 'a further key on namespaces',
    configurations: [
      ...twoRevisions,
      configuration({
        name: 'istio-sidecar-injector-production',
        labels,
        webhooks: [
          entry(
            'production.',
            service,
            { matchExpressions: [is('environment', 'production')] },
            { matchExpressions: [isNot('sidecar.istio.io/inject', 'false')] },
          ),
        ],
      }),
    ],
  },
  {
    name: 'selectors that select everything',
    configurations: [
      configuration({
        name: 'edited',
        labels,
        webhooks: [entry('all.', service, {}, {})],
      }),
    ],
  },
  {
    name: 'pods whose mesh mode is not ambient',
    configurations: [
      configuration({
        name: 'edited',
        labels,
        webhooks: [
          entry(
            'no-ambient.',
            service,
            {
              matchExpressions: [isNot('istio.io/dataplane-mode', 'ambient')],
            },
            {
              matchExpressions: [isNot('istio.io/dataplane-mode', 'ambient')],
            },
          ),
        ],
      }),
    ],
  },
];
