import { RECORD_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import { conditionalPatch } from './conditionalPatch';
import type { Effect, IntentOf } from './Effect';
import { objectPath } from './writtenKinds';

/** Writes our annotation on the namespace. */
export const writeRecord: Effect<IntentOf<'write-record'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    objectPath('Namespace', null, intent.name),
    intent,
    {
      metadata: {
        annotations: { [RECORD_ANNOTATION]: JSON.stringify(intent.record) },
      },
    },
    signal,
  );
