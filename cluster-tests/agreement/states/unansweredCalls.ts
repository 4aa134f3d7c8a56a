import {
  configuration,
  revisionParts,
  tagParts,
  twoRevisions,
  withEach,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

/** Revision 1-28-0 is gone, and so is its Service. */
const gone = (failurePolicy: 'Fail' | 'Ignore') =>
  configuration(withEach(tagParts('stable', '1-28-0'), { failurePolicy }));

/** Webhooks that call a Service which is not there any more. */
export const unansweredCalls: WebhookState[] = [
  {
    name: 'the Service of a tag is gone, failure policy Fail',
    configurations: [...twoRevisions, gone('Fail')],
  },
  {
    name: 'the Service of a tag is gone, failure policy Ignore',
    configurations: [...twoRevisions, gone('Ignore')],
  },
  {
    name: 'the Service of the first of two that match is gone',
    configurations: [
      ...twoRevisions,
      configuration(tagParts('1-30-3', '1-28-0')),
    ],
  },
  {
    name: 'the Service of the last of two that match is gone, failure policy Ignore',
    configurations: [
      ...twoRevisions,
      configuration({
        ...withEach(revisionParts('1-28-0'), { failurePolicy: 'Ignore' }),
        name: 'istio-sidecar-injector-of-nobody',
        webhooks: withEach(tagParts('1-30-3', '1-28-0'), {
          failurePolicy: 'Ignore',
        }).webhooks,
      }),
    ],
  },
];
