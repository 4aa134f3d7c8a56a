import type { KubernetesApi, KubernetesObject } from '../KubernetesApi';
import { watchObjects } from '../watchObjects';

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
  /** How often it could not be followed without a gap: an API server that was restarted has forgotten earlier versions. */
  gaps = 0;
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
    await watch.list();
    watch.follow();
    return watch;
  }

  stop(): void {
    this.wanted = false;
    this.end();
  }

  private async list() {
    const { items, resourceVersion } = await this.api.listVersioned(this.path);
    for (const object of items) this.add({ object, gone: false });
    this.last = resourceVersion;
  }

  /** What lies in the gap is seen as one change. */
  private async listAgain() {
    this.gaps += 1;
    await this.list().catch(() => {});
  }

  private add(version: ObjectVersion) {
    this.versions.push(version);
    this.onVersion(version);
  }

  private follow() {
    let expired = false;
    this.end = watchObjects(
      this.api.access,
      this.path,
      this.last,
      ({ type, object }) => {
        if (type === 'ERROR') {
          expired = true;
          return;
        }
        this.last = object.metadata.resourceVersion ?? this.last;
        if (type !== 'BOOKMARK') this.add({ object, gone: type === 'DELETED' });
      },
      () =>
        setTimeout(async () => {
          if (expired) await this.listAgain();
          if (this.wanted) this.follow();
        }, 200),
    );
  }
}
