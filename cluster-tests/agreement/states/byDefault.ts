import {
  autoEntry,
  configuration,
  defaultEntries,
  revisionParts,
  tagParts,
  twoRevisions,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

/** `enableNamespacesByDefault`: pods of namespaces that say nothing are injected. */
export const byDefault: WebhookState[] = [
  {
    name: 'namespaces by default, of the unnamed revision',
    configurations: [
      ...twoRevisions,
      configuration({
        ...revisionParts('default'),
        webhooks: [...defaultEntries('istiod'), autoEntry('istiod')],
      }),
    ],
  },
  {
    name: 'namespaces by default, of the tag default',
    configurations: [
      ...twoRevisions,
      configuration({
        ...tagParts('default', '1-30-3'),
        webhooks: [
          ...defaultEntries('istiod-1-30-3'),
          autoEntry('istiod-1-30-3'),
        ],
      }),
    ],
  },
];
