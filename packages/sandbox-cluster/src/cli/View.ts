import { KubernetesObject } from '../store/KubernetesObject';

/** How `get` shows one kind: what it is called, where it is, and what of it matters. */
export interface View {
  words: readonly string[];
  path: (namespace: string | undefined) => string;
  header: string[];
  row: (object: KubernetesObject) => string[];
}

/** The part of a path that narrows a list to one namespace. */
export const inside = (namespace: string | undefined): string =>
  namespace ? `namespaces/${encodeURIComponent(namespace)}/` : '';
