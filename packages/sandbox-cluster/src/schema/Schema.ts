/** What one field of a type holds, as a Kubernetes API server publishes it. */
export interface SchemaField {
  /** A type of the schema, or one of the basic ones such as `string`. */
  of: string;
  holds?: 'list' | 'map';
  /** How a list merges; a map or an object merges field by field unless it is `atomic`. */
  merges?: 'atomic' | 'set' | 'map';
  /** What tells the elements of a list that merges as a map apart. */
  keys?: string[];
  /** By what a strategic merge patch merges the list; empty where its values are their own keys. */
  patchKey?: string;
  /** What stands for a key that an element leaves out. */
  default?: unknown;
  /** The numbers that lead to it in protocol buffers; more than one where a message is inlined. */
  at?: number[];
}

/** The fields of one type. */
export type SchemaType = Record<string, SchemaField>;

/** The types of the kinds that are served, and which type each kind is. */
export interface Schema {
  version: string;
  kinds: Record<string, string>;
  types: Record<string, SchemaType>;
}
