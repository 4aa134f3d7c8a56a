import { entry } from './parts/entry';
import {
  configuration,
  namedEntries,
  revisionParts,
  tagParts,
  twoRevisions,
  withEach,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

const inIstioSystem = (name: string) => ({
  service: { name, namespace: 'istio-system', path: '/inject', port: 443 },
});

const byUrl = { clientConfig: { url: 'https://127.96.6.30:443/inject' } };

/** What the webhooks call: the label on a configuration says one thing, the callee decides. */
export const callees: WebhookState[] = [
  {
    name: 'a tag whose label and Service disagree',
    configurations: [
      ...twoRevisions,
      configuration(
        withEach(tagParts('stable', '1-29-6'), {
          clientConfig: inIstioSystem('istiod-1-30-3'),
        }),
      ),
    ],
  },
  {
    name: 'a Service whose name does not tell the revision',
    configurations: [
      configuration(
        withEach(revisionParts('1-30-3'), {
          clientConfig: inIstioSystem('istiod-shared'),
        }),
      ),
      configuration(
        withEach(tagParts('stable', '1-29-6'), {
          clientConfig: inIstioSystem('istiod-shared'),
        }),
      ),
    ],
  },
  {
    name: 'entries of one configuration that call two revisions',
    configurations: [
      configuration({
        ...tagParts('stable', '1-29-6'),
        webhooks: [
          ...namedEntries('stable', 'istiod-1-30-3').slice(0, 1),
          ...namedEntries('stable', 'istiod-1-29-6').slice(1),
          entry(
            'again.',
            'istiod-1-29-6',
            { matchLabels: { 'istio.io/rev': 'stable' } },
            { matchLabels: { always: 'yes' } },
          ),
        ],
      }),
    ],
  },
  {
    name: 'a URL, as an external control plane has it',
    configurations: [
      ...twoRevisions,
      configuration(withEach(tagParts('stable', '1-30-3'), byUrl)),
    ],
    unknowable:
      'The settings of an injector behind a URL cannot be read: which templates it knows is assumed.',
  },
  {
    name: 'a URL whose configuration names no revision',
    configurations: [
      ...twoRevisions,
      configuration({
        ...withEach(tagParts('stable', '1-30-3'), byUrl),
        labels: { 'istio.io/tag': 'stable' },
      }),
    ],
    unknowable:
      'Nothing in the cluster says which revision answers behind a URL.',
  },
  {
    name: 'no label at all, and a Service of a known revision',
    configurations: [
      configuration({ ...tagParts('stable', '1-30-3'), labels: {} }),
    ],
  },
];
