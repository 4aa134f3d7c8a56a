import {
  type Known,
  known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClient } from '../cluster/ClusterClient';
import { FactStore, type StoredFact } from './FactStore';
import type { Interner } from './Interner';
import { Reflector } from './Reflector';
import type { ReflectorState } from './ReflectorStanding';
import type { WatchedResource } from './watchedResources';

/** What all kinds of one cluster share. */
export interface WatchContext {
  client: () => Promise<ClusterClient>;
  interner: Interner;
  onFacts: (namespaces: Iterable<string>) => void;
  onState: () => void;
}

/** One kind of one cluster: its facts, and how well they are known. */
export class WatchedKind<Fact extends StoredFact> {
  readonly store: FactStore<Fact>;
  private readonly reflector: Reflector<Fact>;

  constructor(resource: WatchedResource<Fact>, context: WatchContext) {
    this.store = new FactStore(resource);
    this.reflector = new Reflector({
      resource,
      store: this.store,
      interner: context.interner,
      client: context.client,
      onFacts: context.onFacts,
      onState: context.onState,
    });
  }

  get state(): ReflectorState {
    return this.reflector.state;
  }

  run(signal: AbortSignal): Promise<void> {
    return this.reflector.run(signal);
  }

  /** What is read from the facts; unknown with the reason where there were never any. */
  read<T>(from: (store: FactStore<Fact>) => T): Known<T> {
    const { state } = this;
    switch (state.kind) {
      case 'live':
      case 'stale':
      case 'unserved':
        return known(from(this.store), state.observedAt);
      case 'never':
      case 'forbidden':
        return unknown(state.why);
      default:
        throw new Error(`Unexpected state ${state satisfies never}`);
    }
  }
}
