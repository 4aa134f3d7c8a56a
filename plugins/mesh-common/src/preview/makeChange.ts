import { say } from '../model/say';
import type { PodChange, PodChangeKind } from './podChange';

/** What a change says of where it is and what it was; null where a value is absent. */
export interface ChangedValue {
  container: string | null;
  field: string;
  from: string | null;
  to: string | null;
}

/** A change of one value, in words. */
export function makeChange(
  kind: PodChangeKind,
  changed: ChangedValue,
): PodChange {
  return { kind, ...changed, message: sentenceOf(changed) };
}

function sentenceOf({ container, field, from, to }: ChangedValue) {
  // `field` is a path of the API, which is the same in every language.
  if (container === null) {
    if (from === null) {
      return say('preview.pod-added', '{field} is added: {value}', {
        ...{ field, value: to ?? '' },
      });
    }
    return to === null
      ? say('preview.pod-removed', '{field} is removed. It was {value}', {
          ...{ field, value: from },
        })
      : say('preview.pod-changed', '{field}: {before} → {after}', {
          ...{ field, before: from, after: to },
        });
  }
  if (from === null) {
    return say('preview.added', '{field} is added to {container}: {value}', {
      ...{ container, field, value: to ?? '' },
    });
  }
  return to === null
    ? say(
        'preview.removed',
        '{field} is removed from {container}. It was {value}',
        {
          ...{ container, field, value: from },
        },
      )
    : say('preview.changed', '{field} of {container}: {before} → {after}', {
        ...{ container, field, before: from, after: to },
      });
}
