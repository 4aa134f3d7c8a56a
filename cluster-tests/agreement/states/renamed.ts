import {
  configuration,
  namedEntries,
  revisionParts,
  tagParts,
  twoRevisions,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

const prefixed = (prefix: string) =>
  namedEntries('stable', 'istiod-1-29-6').map(each => ({
    ...each,
    name: `${prefix}${each.name}`,
  }));

/** Names that people choose: the order of the configurations is that of their names. */
export const renamed: WebhookState[] = [
  {
    name: 'a tag by --webhook-name, called after the revisions',
    configurations: [
      ...twoRevisions,
      configuration({ ...tagParts('1-30-3', '1-29-6'), name: 'zz-own-name' }),
    ],
  },
  {
    name: 'a configuration of a revision with another name, called first',
    configurations: [
      configuration({ ...revisionParts('1-29-6'), name: 'aa' }),
      configuration({ ...tagParts('1-29-6', '1-30-3'), name: 'ab' }),
    ],
  },
  {
    name: 'entries with prefixes of their own',
    configurations: [
      ...twoRevisions,
      configuration({
        ...tagParts('stable', '1-29-6'),
        webhooks: prefixed('mesh-a.'),
      }),
    ],
  },
  {
    name: 'names that a locale would order differently',
    configurations: ['istio-sidecar-injector-10', 'istio-sidecar-injector-9']
      .map(name => ({ ...tagParts('stable', '1-30-3'), name }))
      .concat({ ...tagParts('stable', '1-29-6'), name: 'istio.sidecar' })
      .map(configuration),
  },
];
