import { KubernetesObject } from './KubernetesObject';

/** What happened to one object. @public */
export interface StoreEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  resource: string;
  object: KubernetesObject;
  previous?: KubernetesObject;
  version: number;
}

/** The changes of a store, as far back as its limit reaches. */
export class EventHistory {
  private events: StoreEvent[] = [];
  private oldestVersion = 0;

  constructor(private readonly limit: number) {}

  record(event: StoreEvent): void {
    this.events.push(event);
    // Cut in strides, so that not every write copies the list.
    if (this.events.length <= this.limit * 1.1) return;
    this.events = this.events.slice(-this.limit);
    this.oldestVersion = this.events[0].version - 1;
  }

  /** Events after a version, or undefined when some of them are no longer known. */
  after(version: number): StoreEvent[] | undefined {
    if (version < this.oldestVersion) return undefined;
    return this.events.filter(event => event.version > version);
  }

  /** Forgets everything up to a version. */
  compact(version: number): void {
    this.events = [];
    this.oldestVersion = version;
  }
}
