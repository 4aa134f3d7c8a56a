import { KubernetesObject } from './KubernetesObject';
import { objectKey, sorted } from './objectOrder';

/** The objects of one resource. Lists are sorted once after a change, since controllers ask for them all the time. */
export class Shelf {
  private readonly objects = new Map<string, KubernetesObject>();
  private readonly lists = new Map<string | undefined, KubernetesObject[]>();

  get(
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    return this.objects.get(objectKey(namespace, name));
  }

  set(object: KubernetesObject): void {
    this.objects.set(
      objectKey(object.metadata.namespace, object.metadata.name),
      object,
    );
    this.lists.clear();
  }

  delete(namespace: string | undefined, name: string): void {
    this.objects.delete(objectKey(namespace, name));
    this.lists.clear();
  }

  /** In the order of an API server, of one namespace or of all. */
  list(namespace?: string): readonly KubernetesObject[] {
    const known = this.lists.get(namespace);
    if (known) return known;
    const all =
      namespace === undefined
        ? sorted([...this.objects.values()])
        : this.list().filter(
            ({ metadata }) => metadata.namespace === namespace,
          );
    this.lists.set(namespace, [...all]);
    return all;
  }
}
