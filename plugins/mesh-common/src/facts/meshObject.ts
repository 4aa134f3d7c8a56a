import type { JsonObject } from '@backstage/types';
import { labelValue } from '../injection/labelValue';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import type { ObjectRef } from '../model/objectRef';
import { installerOf } from './installerOf';
import { objectField, stringField, stringMapField } from './jsonFields';

/** An object that makes a revision or a tag: an injection webhook configuration, a tag's Service, an istiod Deployment. @public */
export interface MeshObject {
  ref: ObjectRef;
  uid: string;
  /** Label `istio.io/rev`; null where it is missing. */
  revision: string | null;
  /** Label `istio.io/tag`; null where it is missing. */
  tag: string | null;
  /** What installed it or keeps it so; null where nothing on it says so. */
  managedBy: string | null;
  /** ISO 8601; null where the API server does not say. */
  createdAt: string | null;
}

/** Projects an object of a kind that lists and watches leave out of its items. @public */
export function parseMeshObject(
  json: JsonObject,
  { apiVersion, kind }: Pick<ObjectRef, 'apiVersion' | 'kind'>,
): MeshObject {
  const metadata = objectField(json, 'metadata');
  const labels = stringMapField(metadata, 'labels');
  const namespace = stringField(metadata, 'namespace');
  return {
    ref: {
      apiVersion,
      kind,
      ...(namespace !== undefined && { namespace }),
      name: stringField(metadata, 'name') ?? '',
    },
    uid: stringField(metadata, 'uid') ?? '',
    revision: labelValue(labels, REVISION_LABEL) ?? null,
    tag: labelValue(labels, TAG_LABEL) ?? null,
    managedBy: installerOf(metadata),
    createdAt: stringField(metadata, 'creationTimestamp') ?? null,
  };
}
