import type { KubernetesApi, KubernetesObject } from '../KubernetesApi';

/** One version of an object; `gone` with its last one. */
export interface ObjectVersion {
  object: KubernetesObject;
  gone: boolean;
}

/**
 * Every version of the objects of one list since the watch began, in the order in which the API server stored them.
 *
 * @remarks
 * An API server tells a watch of each version, so that nothing can be hidden between two looks. A watch that ends is
 * followed from its last version on.
 */
export class ObjectWatch {
  readonly versions: ObjectVersion[] = [];
  /** Why it could not be followed without a gap; null where it could. */
  broken: string | null = null;
  private end: () => void = () => {};
  private last = '';
  private wanted = true;

  private constructor(
    private readonly api: KubernetesApi,
    private readonly path: string,
    private readonly onVersion: (version: ObjectVersion) => void,
  ) {}

  static async begin(
    api: KubernetesApi,
    path: string,
    onVersion: (version: ObjectVersion) => void = () => {},
  ): Promise<ObjectWatch> {
    const watch = new ObjectWatch(api, path, onVersion);
    const { items, resourceVersion } = await api.listVersioned(path);
    for (const object of items) watch.add({ object, gone: false });
    watch.last = resourceVersion;
    watch.follow();
    return watch;
  }

  stop(): void {
    this.wanted = false;
    this.end();
  }

  private add(version: ObjectVersion) {
    this.versions.push(version);
    this.onVersion(version);
  }

  private follow() {
    this.end = this.api.watch(
      this.path,
      this.last,
      ({ type, object }) => {
        if (type === 'ERROR') {
          this.broken = JSON.stringify(object);
          return;
        }
        this.last = object.metadata.resourceVersion ?? this.last;
        if (type !== 'BOOKMARK') this.add({ object, gone: type === 'DELETED' });
      },
      () => setTimeout(() => this.wanted && this.follow(), 200),
    );
  }
}
