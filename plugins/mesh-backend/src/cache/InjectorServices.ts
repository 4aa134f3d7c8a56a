import {
  type InjectionWebhook,
  type InjectorService,
  type Known,
  type PodFact,
  type TagService,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type CalledService,
  injectorRefs,
  injectorServiceOf,
} from '../observe/injectorServiceOf';
import { injectorServiceRefs } from '../observe/injectorServiceRefs';
import { allKnown } from './allKnown';
import type { FactStore } from './FactStore';
import { injectionWebhooks } from './injectionWebhooks';
import type {
  EndpointSliceEntry,
  PodEntry,
  ServiceEntry,
  WebhookEntry,
} from './watchedResources';
import { WatchedInjectors } from './WatchedInjectors';
import type { WatchContext, WatchedKind } from './WatchedKind';

interface Kinds {
  webhooks: WatchedKind<WebhookEntry>;
  services: WatchedKind<ServiceEntry>;
  endpointSlices: WatchedKind<EndpointSliceEntry>;
  pods: WatchedKind<PodEntry>;
}

/** The Services that webhooks call, with the injectors behind them, whose ConfigMaps it has watched. */
export class InjectorServices {
  private readonly injectors: WatchedInjectors;
  private told = '';

  constructor(
    private readonly kinds: Kinds,
    context: WatchContext,
    stopped: AbortSignal,
  ) {
    this.injectors = new WatchedInjectors(context, stopped);
  }

  read(): Known<InjectorService[]> {
    const istiods = this.istiods();
    return allKnown([this.called()], services =>
      services.map(service =>
        injectorServiceOf(service, istiods, ref =>
          this.injectors.settingsOf(ref),
        ),
      ),
    );
  }

  tagServices(): Known<TagService[]> {
    return this.kinds.services.read(store =>
      [...store.fewOfAll()].flatMap(({ namespace, name, object }) =>
        object?.tag
          ? [{ namespace, name, tag: object.tag, revision: object.revision }]
          : [],
      ),
    );
  }

  /** Follows the injectors to where a change of these namespaces leads, and adds the empty name where all may get something else now. */
  follow(changed: Set<string>): Set<string> {
    if (!changed.has('') && !this.concerns(changed)) return changed;
    const called = this.called();
    if (called.state === 'known') {
      this.injectors.follow(injectorRefs(called.value, this.istiods()));
    }
    const tells = summaryOf(this.read(), this.tagServices());
    if (tells === this.told) return changed;
    this.told = tells;
    return new Set([...changed, '']);
  }

  private concerns(changed: ReadonlySet<string>): boolean {
    const webhooks = this.webhooks();
    return (
      webhooks.state === 'known' &&
      injectorServiceRefs(webhooks.value).some(({ namespace }) =>
        changed.has(namespace),
      )
    );
  }

  private webhooks(): Known<InjectionWebhook[]> {
    return this.kinds.webhooks.read(injectionWebhooks);
  }

  private called(): Known<CalledService[]> {
    return allKnown(
      [
        this.webhooks(),
        this.kinds.services.read(store => store),
        this.kinds.endpointSlices.read(store => store),
      ],
      joinCalledServices,
    );
  }

  /** None where pods cannot be read: then selectors tell. */
  private istiods(): PodFact[] {
    const pods = this.kinds.pods.read(store =>
      [...store.fewOfAll()].map(({ fact }) => fact),
    );
    return pods.state === 'known' ? pods.value : [];
  }
}

function joinCalledServices(
  webhooks: readonly InjectionWebhook[],
  services: FactStore<ServiceEntry>,
  slices: FactStore<EndpointSliceEntry>,
): CalledService[] {
  return injectorServiceRefs(webhooks).map(({ namespace, name }) => ({
    ...{ namespace, name },
    target: services.in(namespace).find(each => each.name === name) ?? null,
    readyEndpoints: slices
      .in(namespace)
      .filter(each => each.service === name)
      .reduce((sum, each) => sum + each.ready, 0),
  }));
}

/** What answers rest on: not how many endpoints are ready, which changes with every rollout of istiod, nor when it was seen. */
function summaryOf(
  services: Known<InjectorService[]>,
  tagServices: Known<TagService[]>,
): string {
  if (services.state === 'unknown') return services.why;
  return JSON.stringify([
    services.value.map(({ readyEndpoints, settings, ...service }) => [
      service,
      readyEndpoints > 0,
      // When the mesh's part was seen changes all the time; its digest does so with what it says.
      settings.state === 'known'
        ? { ...settings.value, mesh: settings.value.mesh.state }
        : settings.why,
    ]),
    tagServices.state === 'known' ? tagServices.value : tagServices.why,
  ]);
}
