import {
  type InjectorService,
  type InjectorSettings,
  type Known,
  type PodFact,
  unknown,
  whyOutOfReach,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { injectorKey, type InjectorRef } from './injectorConfigMaps';
import { injectorRevisions, type ServiceTarget } from './injectorRevisions';

/** What is known of a Service that webhooks call. */
export interface CalledService {
  namespace: string;
  name: string;
  /** Null where it does not exist. */
  target: ServiceTarget | null;
  readyEndpoints: number;
}

/** The Service with the injector behind it; `settingsOf` is asked where that is one. */
export function injectorServiceOf(
  { namespace, name, target, readyEndpoints }: CalledService,
  istiods: readonly PodFact[],
  settingsOf: (ref: InjectorRef) => Known<InjectorSettings>,
): InjectorService {
  const revisions = target ? injectorRevisions(target, istiods) : [];
  const [revision] = revisions;
  const externalName = target?.externalName ?? null;
  return {
    ...{ namespace, name, readyEndpoints },
    exists: target !== null,
    ...(externalName !== null && { externalName }),
    revision: revisions.length === 1 ? revision : null,
    ...(revisions.length > 1 && { leadsTo: revisions }),
    settings:
      revisions.length === 1
        ? settingsOf({ namespace, revision })
        : unknown(
            whyNotOne(`${name} in namespace ${namespace}`, target, revisions),
          ),
  };
}

function whyNotOne(
  service: string,
  target: ServiceTarget | null,
  revisions: readonly string[],
): string {
  if (!target) {
    return `Service ${service} does not exist, so there is no injector to ask for its settings.`;
  }
  const outOfReach =
    target.externalName === null
      ? null
      : whyOutOfReach({ ...target, externalName: target.externalName });
  if (outOfReach !== null) return outOfReach;
  return revisions.length > 1
    ? `Service ${service} leads to istiods of several revisions (${revisions.join(', ')}): which of them answers is chance. Give its selector the label istio.io/rev.`
    : `Service ${service} leads to no istiod of this cluster, so its injector's ConfigMap cannot be found here.`;
}

/** The injectors that the Services lead to, each once: where its ConfigMaps are to be read. */
export function injectorRefs(
  services: readonly CalledService[],
  istiods: readonly PodFact[],
): InjectorRef[] {
  const found = new Map<string, InjectorRef>();
  for (const { namespace, target } of services) {
    const revisions = target ? injectorRevisions(target, istiods) : [];
    if (revisions.length === 1) {
      const [revision] = revisions;
      found.set(injectorKey({ namespace, revision }), { namespace, revision });
    }
  }
  return [...found.values()];
}
