import type { JsonObject } from '@backstage/types';
import { ClusterRequestError } from './ClusterClient';
import { metadataOf } from './rawObject';

/** An API server that answers from before for longer than this was put back: what it says now is the truth again. */
const acceptedAfterMs = 120_000;

/**
 * Recognises answers that are older than what was already seen of the same cluster.
 *
 * @remarks
 * A read without a resourceVersion is never old by the rules of the API. A cache in front of an API server, or a fault
 * in one, breaks them, and then labels and pods of before our own write would pass for somebody's edit, or for the end
 * of a migration. Versions are compared within one kind only, as numbers, which Kubernetes promises for lists of one
 * kind; where they are no numbers nothing is said.
 */
export class NewestSeen {
  private readonly floors = new Map<string, number>();
  private readonly olderSince = new Map<string, number>();

  constructor(
    private readonly cluster: string,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** What a write gave back, or a watch told: every later read has to be as new. */
  note(path: string, object: JsonObject): void {
    const version = versionOf(object);
    if (version === null) return;
    this.raise(collectionOf(path), version);
    if (namesObject(path)) this.raise(path, version);
  }

  /**
   * To be called when a question is sent; the answer is to be given to what it returns, which throws where the answer
   * is older than what was seen by then. What is seen meanwhile may well be newer.
   */
  asking(path: string): (answer: JsonObject) => void {
    const key = namesObject(path) ? path : collectionOf(path);
    const floor = this.floors.get(key) ?? 0;
    return answer => this.check(key, floor, answer);
  }

  private check(key: string, floor: number, answer: JsonObject): void {
    const version = versionOf(answer);
    if (version === null) return;
    if (version >= floor) {
      this.olderSince.delete(key);
      this.raise(key, version);
      return;
    }
    if (!this.isPutBack(key)) {
      throw new ClusterRequestError(
        `The API server of ${this.cluster} answered with an older state of ${wordsOf(key)} than it has shown before (${version} after ${floor}). It is asked again; a cache between the portal and the API server may be the cause.`,
        0,
        'Stale',
      );
    }
    this.olderSince.delete(key);
    this.floors.set(key, version);
  }

  private raise(key: string, version: number): void {
    if ((this.floors.get(key) ?? 0) < version) this.floors.set(key, version);
  }

  private isPutBack(key: string): boolean {
    const since = this.olderSince.get(key) ?? this.clock();
    this.olderSince.set(key, since);
    return this.clock() - since > acceptedAfterMs;
  }
}

/** `pods`, or the object of a path, `namespaces/shop`. */
function wordsOf(key: string): string {
  return key.startsWith('/') ? partsOf(key).words.join('/') : key;
}

function versionOf(object: JsonObject): number | null {
  const { resourceVersion } = metadataOf(object);
  return /^\d{1,15}$/.test(resourceVersion) ? Number(resourceVersion) : null;
}

/** The kind that a path is of, whatever its namespace: `pods`, `apps/deployments`. */
function collectionOf(path: string): string {
  const { group, words } = partsOf(path);
  return [group, words[0]].filter(Boolean).join('/');
}

function namesObject(path: string): boolean {
  return partsOf(path).words.length > 1;
}

function partsOf(path: string): { group: string; words: string[] } {
  const [root, ...rest] = path.split('/').filter(Boolean);
  const group = root === 'apis' ? rest[0] : '';
  const words = rest.slice(root === 'apis' ? 2 : 1);
  const isNamespaced = words[0] === 'namespaces' && words.length > 2;
  return { group, words: isNamespaced ? words.slice(2) : words };
}
