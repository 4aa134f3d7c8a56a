import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { Injection } from '../injection/injection';
import { injectorCalls } from '../injection/injectorCalls';
import type { PodToInject } from '../injection/podToInject';

/** An injector that is called for a pod, by the webhook that calls it. @public */
export interface CalledInjector {
  /** The name of the MutatingWebhookConfiguration. */
  configuration: string;
  entry: InjectionWebhookEntry;
  /** Null where it is not known which revision answers. */
  revision: string | null;
}

/**
 * The injectors that the API server calls for a pod, whatever they then do with it; the one whose result stands is last.
 *
 * @public
 */
export function calledInjectors(
  pod: PodToInject,
  injection: Injection,
): CalledInjector[] {
  return injectorCalls(pod, injection)
    .filter(({ conditions }) => conditions.kind === 'met')
    .map(({ configuration, entry, injector }) => ({
      configuration: configuration.name,
      entry,
      revision: injector.revision,
    }));
}
