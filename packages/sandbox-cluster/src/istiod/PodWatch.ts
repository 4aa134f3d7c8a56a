import { ApiClient } from '../client/ApiClient';
import { isJsonObject, JsonObject } from '../store/json';
import { Pod } from '../store/podKinds';

const retryAfter = 1000;
const watchSeconds = 300;

function metadataOf(object: unknown): JsonObject {
  return isJsonObject(object) && isJsonObject(object.metadata)
    ? object.metadata
    : {};
}

/** The pods of a cluster, listed and then watched; after a break it lists again. */
export class PodWatch {
  private readonly pods = new Map<string, Pod>();
  private stopped = false;
  private close: () => void = () => {};

  constructor(
    private readonly client: ApiClient,
    private readonly report: (problem: string) => void,
  ) {}

  current(): readonly Pod[] {
    return [...this.pods.values()];
  }

  /** Follows the cluster until stopped; the promise resolves after the first full list. */
  async start(): Promise<void> {
    let version = await this.listUntilAnswered();
    const follow = async () => {
      while (!this.stopped) {
        version = await this.watch(version).catch(async error => {
          this.report(`The watch of pods broke: ${String(error)}`);
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
        this.report(`The list of pods failed: ${String(error)}`);
        return undefined;
      });
      if (version !== undefined) return version;
      await this.pause();
    }
    return undefined;
  }

  private async list(): Promise<string> {
    const answer = await this.client.request('GET', '/api/v1/pods');
    if (answer.status !== 200)
      throw new Error(
        `${answer.status} ${String(answer.body.message ?? answer.text)}`,
      );
    this.pods.clear();
    const items = Array.isArray(answer.body.items) ? answer.body.items : [];
    items.forEach(item => this.take('MODIFIED', item));
    return String(metadataOf(answer.body).resourceVersion);
  }

  private async watch(from: string | undefined): Promise<string | undefined> {
    const query = new URLSearchParams({
      watch: 'true',
      allowWatchBookmarks: 'true',
      timeoutSeconds: String(watchSeconds),
    });
    if (from !== undefined) query.set('resourceVersion', from);
    const stream = await this.client.stream(`/api/v1/pods?${query}`);
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
    if (type === 'DELETED') this.pods.delete(uid);
    // The API server was asked for pods and answers pods.
    else this.pods.set(uid, object as Pod);
  }
}
