import { twoRevisions } from './parts/installed';
import type { WebhookState } from './WebhookState';

/** Two named revisions, and nothing that serves the labels without a revision. */
export const namedRevisions: WebhookState[] = [
  { name: 'two named revisions', configurations: twoRevisions },
  { name: 'no webhook at all', configurations: [] },
];
