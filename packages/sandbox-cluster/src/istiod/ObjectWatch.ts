import { ApiClient } from '../client/ApiClient';
import { isJsonObject, JsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';

const retryAfter = 1000;
const watchSeconds = 300;

function metadataOf(object: unknown): JsonObject {
  return isJsonObject(object) && isJsonObject(object.metadata)
    ? object.metadata
    : {};
}

/** The objects behind a path of the API, listed and then watched; after a break it lists again. */
export class ObjectWatch<T extends KubernetesObject> {
  private readonly objects = new Map<string, T>();
  private stopped = false;
  private close: () => void = () => {};

  constructor(
    private readonly client: ApiClient,
    /** The path of a list; may carry a selector as its query. */
    private readonly path: string,
    private readonly report: (problem: string) => void,
  ) {}

  current(): readonly T[] {
    return [...this.objects.values()];
  }

  /** Follows the cluster until stopped; the promise resolves after the first full list. */
  async start(): Promise<void> {
    let version = await this.listUntilAnswered();
    const follow = async () => {
      while (!this.stopped) {
        version = await this.watch(version).catch(async error => {
          this.report(`The watch of ${this.path} broke: ${String(error)}`);
          await this.pause();
          return undefined;
        });
        if (version === undefined && !this.stopped)
          version = await this.listUntilAnswered();
      }
    };
    // Runs beside the server; every failure inside is reported and followed by another attempt.
    follow().catch(error => this.report(String(error)));
  }

  stop(): void {
    this.stopped = true;
    this.close();
  }

  private pause(): Promise<void> {
    return new Promise(resolve => {
      setTimeout(resolve, retryAfter);
    });
  }

  private async listUntilAnswered(): Promise<string | undefined> {
    while (!this.stopped) {
      const version = await this.list().catch(error => {
        this.report(`The list of ${this.path} failed: ${String(error)}`);
        return undefined;
      });
      if (version !== undefined) return version;
      await this.pause();
    }
    return undefined;
  }

  private async list(): Promise<string> {
    const answer = await this.client.request('GET', this.path);
    if (answer.status !== 200)
      throw new Error(
        `${answer.status} ${String(answer.body.message ?? answer.text)}`,
      );
    this.objects.clear();
    const items = Array.isArray(answer.body.items) ? answer.body.items : [];
    items.forEach(item => this.take('MODIFIED', item));
    return String(metadataOf(answer.body).resourceVersion);
  }

  private async watch(from: string | undefined): Promise<string | undefined> {
    const [path, selector] = this.path.split('?');
    const query = new URLSearchParams(selector);
    query.set('watch', 'true');
    query.set('allowWatchBookmarks', 'true');
    query.set('timeoutSeconds', String(watchSeconds));
    if (from !== undefined) query.set('resourceVersion', from);
    const stream = await this.client.stream(`${path}?${query}`);
    this.close = stream.close;
    if (stream.status !== 200) return undefined;
    let version = from;
    for await (const event of stream.lines) {
      if (event.type === 'ERROR') return undefined;
      version = String(metadataOf(event.object).resourceVersion);
      if (event.type !== 'BOOKMARK')
        this.take(String(event.type), event.object);
    }
    return version;
  }

  private take(type: string, object: unknown): void {
    const uid = String(metadataOf(object).uid);
    if (type === 'DELETED') this.objects.delete(uid);
    // The API server answers objects of the kind that it was asked for.
    else this.objects.set(uid, object as T);
  }
}
