import { podRules } from './parts/entry';
import {
  configuration,
  tagParts,
  twoRevisions,
  withEach,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

const [rule] = podRules;

const stableWith = (changes: Partial<typeof rule>) => [
  ...twoRevisions,
  configuration(
    withEach(tagParts('stable', '1-29-6'), {
      rules: [{ ...rule, ...changes }],
    }),
  ),
];

/** Rules that do or do not cover the creation of pods, and the two ways to match them. */
export const rules: WebhookState[] = [
  {
    name: 'match policy Exact',
    configurations: [
      ...twoRevisions,
      configuration(
        withEach(tagParts('stable', '1-29-6'), { matchPolicy: 'Exact' }),
      ),
    ],
  },
  {
    name: 'rules for another resource',
    configurations: stableWith({ resources: ['services'] }),
  },
  {
    name: 'rules for another operation',
    configurations: stableWith({ operations: ['UPDATE'] }),
  },
  {
    name: 'rules for another group',
    configurations: stableWith({ apiGroups: ['apps'] }),
  },
  {
    name: 'rules for what belongs to no namespace',
    configurations: stableWith({ scope: 'Cluster' }),
  },
  {
    name: 'rules for everything',
    configurations: stableWith({
      apiGroups: ['*'],
      apiVersions: ['*'],
      operations: ['*'],
      resources: ['*'],
      scope: 'Namespaced',
    }),
  },
  {
    name: 'rules for pods and what belongs to them',
    configurations: stableWith({ resources: ['pods/*', 'services'] }),
  },
  {
    name: 'no rules',
    configurations: [
      ...twoRevisions,
      configuration(withEach(tagParts('stable', '1-29-6'), { rules: [] })),
    ],
  },
];
