import { KubernetesObject } from '../../store/KubernetesObject';

/** One column of a table: what it is called, and what it shows of an object at a moment. */
export interface Column {
  name: string;
  type: 'string' | 'integer' | 'boolean';
  /** 1 for what is shown only when asked for more. */
  priority: 0 | 1;
  cell(object: KubernetesObject, now: number): unknown;
}

/** A column of the ordinary width. */
export function column(
  name: string,
  cell: Column['cell'],
  type: Column['type'] = 'string',
): Column {
  return { name, type, priority: 0, cell };
}

/** A column that is shown only with `-o wide`. */
export function wideColumn(name: string, cell: Column['cell']): Column {
  return { name, type: 'string', priority: 1, cell };
}
