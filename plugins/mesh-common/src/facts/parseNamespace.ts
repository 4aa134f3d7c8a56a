import type { JsonObject } from '@backstage/types';
import { labelValue } from '../injection/labelValue';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import {
  RECORD_ANNOTATION,
  recordAnnotationSchema,
} from '../model/recordAnnotation';
import { ownersOf } from './controllerOf';
import {
  objectField,
  parseJsonObject,
  stringField,
  stringMapField,
} from './jsonFields';
import { managersOf, writersOf, type FieldManager } from './managedFields';
import type { NamespaceFact } from './namespaceFacts';

const injectionLabels = [INJECTION_LABEL, REVISION_LABEL];

/** Projects a namespace as the API has it. @public */
export function parseNamespace(json: JsonObject): NamespaceFact {
  const metadata = objectField(json, 'metadata');
  const annotations = stringMapField(metadata, 'annotations');
  return {
    name: stringField(metadata, 'name') ?? '',
    uid: stringField(metadata, 'uid') ?? '',
    resourceVersion: stringField(metadata, 'resourceVersion') ?? '',
    labels: stringMapField(metadata, 'labels'),
    annotations,
    deleting:
      stringField(metadata, 'deletionTimestamp') !== undefined ||
      stringField(objectField(json, 'status'), 'phase') === 'Terminating',
    labelManagers: labelManagers(metadata),
    labelWriters: writersOf(
      metadata,
      injectionLabels.map(label => ['metadata', 'labels', label]),
    ),
    owners: ownersOf(json),
    record: parseRecord(labelValue(annotations, RECORD_ANNOTATION)),
  };
}

function labelManagers(metadata: JsonObject): NamespaceFact['labelManagers'] {
  return Object.fromEntries(
    injectionLabels.flatMap(label => {
      const managers = managersOf(metadata, ['metadata', 'labels', label]);
      return managers.length === 0 ? [] : [[label, lastOf(managers)]];
    }),
  );
}

/** Several managers own a label when they apply the same value; Kubernetes writes times that sort as text. */
function lastOf(managers: readonly FieldManager[]): FieldManager {
  return managers.reduce((last, each) =>
    (each.time ?? '') >= (last.time ?? '') ? each : last,
  );
}

function parseRecord(text: string | undefined): NamespaceFact['record'] {
  if (text === undefined) return { kind: 'absent' };
  const json = parseJsonObject(text);
  if (!json) return { kind: 'malformed', why: 'It is not a JSON object.' };
  const parsed = recordAnnotationSchema.safeParse(json);
  if (parsed.success) return { kind: 'present', record: parsed.data };
  const [{ path, message }] = parsed.error.issues;
  return {
    kind: 'malformed',
    why: `Field ${path.join('.') || '(all)'}: ${message}.`,
  };
}
