import type {
  InjectionWebhookEntry,
  LabelSelector,
} from '../facts/injectionWebhook';

const DEACTIVATED_LABEL = 'istio.io/deactivated';
const NEVER_MATCH = 'never-match';

/**
 * True when `istioctl` put selectors into the entry that match nothing.
 *
 * @remarks
 * It does so to the unnamed revision's entries when a tag `default` takes over; nothing in Istio undoes it when the
 * tag is removed.
 *
 * @public
 */
export function entryIsDeactivated(
  entry: Pick<InjectionWebhookEntry, 'namespaceSelector' | 'objectSelector'>,
): boolean {
  return (
    neverMatches(entry.namespaceSelector) || neverMatches(entry.objectSelector)
  );
}

function neverMatches(selector: LabelSelector): boolean {
  return selector.matchLabels?.[DEACTIVATED_LABEL] === NEVER_MATCH;
}
