import { KubernetesObject } from './KubernetesObject';

/** The key of an object within its resource. */
export function objectKey(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** Objects in the order in which an API server lists them. */
export function sorted(objects: KubernetesObject[]): KubernetesObject[] {
  const order = (object: KubernetesObject) =>
    objectKey(object.metadata.namespace, object.metadata.name);
  return objects.sort((left, right) => {
    const [a, b] = [order(left), order(right)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  });
}
