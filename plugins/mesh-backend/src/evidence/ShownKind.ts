import type { JsonObject } from '@backstage/types';

/** A kind of which objects are shown, and which of their fields. */
export interface ShownKind {
  apiVersion: string;
  kind: string;
  resource: string;
  namespaced: boolean;
  /** Beside the metadata, which is shown of every kind. */
  fields: readonly string[];
  /** Which objects of the kind are shown; all of them where it is absent. */
  named?: { pattern: RegExp; says: string };
  /** What is shown of fields that are text, with everything else of them left out. */
  read?(object: JsonObject): JsonObject;
  /** The verbs that the reader has on it, where it has them in the namespace of the object alone. */
  rightsThere?: readonly string[];
}
