import { byDefault } from './byDefault';
import { callees } from './callees';
import { conditions } from './conditions';
import { editedSelectors } from './editedSelectors';
import { namedRevisions } from './namedRevisions';
import { neighbours } from './neighbours';
import { policies } from './policies';
import { renamed } from './renamed';
import { rules } from './rules';
import { tags } from './tags';
import { unansweredCalls } from './unansweredCalls';
import type { WebhookState } from './WebhookState';

/** Every state of the webhooks in which pods are tried. */
export const webhookStates: readonly WebhookState[] = [
  ...namedRevisions,
  ...tags,
  ...byDefault,
  ...renamed,
  ...editedSelectors,
  ...callees,
  ...unansweredCalls,
  ...conditions,
  ...rules,
  ...policies,
  ...neighbours,
];
