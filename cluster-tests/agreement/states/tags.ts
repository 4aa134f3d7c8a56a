import {
  configuration,
  deactivated,
  revision,
  revisionParts,
  tag,
  twoRevisions,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

/** Tags, also such as have another tag or a revision beside them that serves the same. */
export const tags: WebhookState[] = [
  {
    name: 'a tag',
    configurations: [...twoRevisions, tag('stable', '1-29-6')],
  },
  {
    name: 'the tag default beside the deactivated unnamed revision',
    configurations: [
      ...twoRevisions,
      tag('default', '1-29-6'),
      tag('stable', '1-30-3'),
      configuration(deactivated(revisionParts('default'))),
    ],
  },
  {
    name: 'the tag default beside the live unnamed revision',
    configurations: [
      ...twoRevisions,
      tag('default', '1-29-6'),
      revision('default'),
    ],
  },
  {
    name: 'the unnamed revision alone',
    configurations: [revision('default')],
  },
  {
    name: 'the unnamed revision beside named ones',
    configurations: [...twoRevisions, revision('default')],
  },
  {
    name: 'the unnamed revision deactivated and nobody in its place',
    configurations: [
      ...twoRevisions,
      configuration(deactivated(revisionParts('default'))),
    ],
  },
  {
    name: 'a tag named like a revision',
    configurations: [...twoRevisions, tag('1-30-3', '1-29-6')],
  },
];
