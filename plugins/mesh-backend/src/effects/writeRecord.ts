import { RECORD_ANNOTATION } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  conditionalPatch,
  type Effect,
  type IntentOf,
  namespacePath,
} from './conditionalPatch';

/** Writes our annotation on the namespace. */
export const writeRecord: Effect<IntentOf<'write-record'>> = (
  client,
  intent,
  signal,
) =>
  conditionalPatch(
    client,
    namespacePath(intent.name),
    intent,
    {
      metadata: {
        annotations: { [RECORD_ANNOTATION]: JSON.stringify(intent.record) },
      },
    },
    signal,
  );
