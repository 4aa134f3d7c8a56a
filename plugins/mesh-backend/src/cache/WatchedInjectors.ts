import {
  type InjectorSettings,
  type Known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type InjectorConfiguration,
  type MeshConfiguration,
  readInjectorConfiguration,
  readMeshConfiguration,
} from '../observe/injectorConfiguration';
import {
  injectorConfigMap,
  injectorKey,
  type InjectorRef,
  meshConfigMap,
} from '../observe/injectorConfigMaps';
import { joinInjectorSettings } from '../observe/joinInjectorSettings';
import { type ConfigMapEntry, watchedConfigMap } from './watchedConfigMap';
import { type WatchContext, WatchedKind } from './WatchedKind';

interface WatchedInjector {
  injector: WatchedKind<ConfigMapEntry<InjectorConfiguration>>;
  mesh: WatchedKind<ConfigMapEntry<MeshConfiguration>>;
  stop: AbortController;
}

/**
 * The ConfigMaps of the injectors that webhooks lead to, watched for as long as they do.
 *
 * @remarks
 * They say nothing about how fresh the cluster is: most portals' readers may not read them at first, and a revision
 * that has just been installed must not make a whole cluster look unread.
 */
export class WatchedInjectors {
  private readonly watched = new Map<string, WatchedInjector>();

  constructor(
    private readonly context: WatchContext,
    private readonly stopped: AbortSignal,
  ) {}

  /** Begins with those that are new and ends with those that are gone. */
  follow(refs: readonly InjectorRef[]): void {
    const wanted = new Map(refs.map(ref => [injectorKey(ref), ref]));
    for (const [key, { stop }] of this.watched) {
      if (wanted.has(key)) continue;
      stop.abort();
      this.watched.delete(key);
    }
    for (const [key, ref] of wanted) {
      if (!this.watched.has(key)) this.watched.set(key, this.begin(ref));
    }
  }

  settingsOf(ref: InjectorRef): Known<InjectorSettings> {
    const watched = this.watched.get(injectorKey(ref));
    if (!watched) return unknown('The ConfigMap of the injector was not read.');
    return joinInjectorSettings(ref, {
      injector: watched.injector.read(store => only(store.all())),
      mesh: watched.mesh.read(store => only(store.all())),
    });
  }

  private begin(ref: InjectorRef): WatchedInjector {
    const { namespace, revision } = ref;
    const stop = new AbortController();
    const context: WatchContext = {
      ...this.context,
      // Whether it can be read is as much of a change here as what it says.
      onState: () => this.context.onFacts([namespace]),
    };
    const injector = new WatchedKind(
      watchedConfigMap(
        namespace,
        injectorConfigMap(revision),
        readInjectorConfiguration,
      ),
      context,
    );
    const mesh = new WatchedKind(
      watchedConfigMap(
        namespace,
        meshConfigMap(revision),
        readMeshConfiguration,
      ),
      context,
    );
    const signal = AbortSignal.any([this.stopped, stop.signal]);
    void injector.run(signal);
    void mesh.run(signal);
    return { injector, mesh, stop };
  }
}

function only<T>(entries: Iterable<ConfigMapEntry<T>>): T | null {
  for (const { fact } of entries) return fact;
  return null;
}
