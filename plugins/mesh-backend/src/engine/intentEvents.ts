import {
  type Intent,
  say,
  type Settlement,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewEvent } from '../database/StoredMigration';
import { describeIntent } from '../effects/describeIntent';
import { objectOf } from '../effects/objectOf';

/** A write is about to be sent. */
export function sentEvent(intent: Intent): NewEvent {
  return event('write', 'sent', '{what}.', intent);
}

/** A write was not accepted since the object changed; it is decided again. */
export function conflictEvent(intent: Intent, why: string): NewEvent {
  return event('seen', 'conflict', 'Not written: {what}. {why}', intent, why);
}

/** What was seen of an earlier write. */
export function settledEvent(
  intent: Intent,
  settlement: Exclude<Settlement, 'possible'>,
): NewEvent {
  switch (settlement) {
    case 'happened':
      return event('seen', 'happened', 'Seen in the cluster: {what}.', intent);
    case 'impossible':
      return event(
        'seen',
        'impossible',
        'Not to be seen, and cannot happen any more: {what}.',
        intent,
      );
    default:
      throw new Error(`Unexpected settlement ${settlement satisfies never}`);
  }
}

function event(
  kind: NewEvent['kind'],
  code: string,
  template: string,
  intent: Intent,
  why = '',
): NewEvent {
  const { kind: object, namespace, name } = objectOf(intent);
  return {
    kind,
    by: null,
    message: say(`write.${code}`, template, {
      what: describeIntent(intent).text,
      why,
    }),
    object: [object, namespace, name].filter(Boolean).join('/'),
  };
}
