import { isJsonObject } from '../../store/json';
import { KubernetesObject } from '../../store/KubernetesObject';
import { formatSelector } from '../formatSelector';
import { column, Column, wideColumn } from './Column';
import { age } from './humanDuration';

/** A value somewhere in an object. */
export function valueAt(object: KubernetesObject, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isJsonObject(inner) ? inner[key] : undefined),
    object,
  );
}

/** A column with a number somewhere in the object, 0 where it is absent. */
export function numberColumn(name: string, ...path: string[]): Column {
  return column(name, object => valueAt(object, ...path) ?? 0, 'integer');
}

export const nameColumn = column('Name', ({ metadata }) => metadata.name);

export const ageColumn = column('Age', ({ metadata }, now) =>
  age(metadata.creationTimestamp, now),
);

function containersAt(path: string[], field: string): Column['cell'] {
  return object => {
    const list = valueAt(object, ...path, 'containers');
    const containers = Array.isArray(list) ? list.filter(isJsonObject) : [];
    return containers.map(each => String(each[field])).join(',');
  };
}

/** The names and images of the containers of a template. */
export function containerColumns(...podSpec: string[]): Column[] {
  return [
    wideColumn('Containers', containersAt(podSpec, 'name')),
    wideColumn('Images', containersAt(podSpec, 'image')),
  ];
}

export const selectorColumn = wideColumn(
  'Selector',
  object => formatSelector(valueAt(object, 'spec', 'selector')) || '<none>',
);

/** Labels in one line; `<none>` without any. */
export function formatLabels(labels: unknown): string {
  const entries = isJsonObject(labels) ? Object.entries(labels) : [];
  const words = entries.map(([key, value]) => `${key}=${String(value)}`);
  return words.sort().join(',') || '<none>';
}
