import type {
  InjectionWebhook,
  InjectionWebhookEntry,
} from '../facts/injectionWebhook';
import type { InjectorSettings } from '../facts/injectorSettings';
import type { InjectorService } from '../facts/namespaceFacts';
import { unknown, type Known } from '../model/known';
import type { Injection } from './injection';

/** The injector that an entry calls: which revision it is, and what it was told. @public */
export interface Injector {
  /** Null where neither the Service nor a label tells. */
  revision: string | null;
  /** Where the revision is known from: the istiod behind the Service, or the label of the configuration. */
  knownFrom: 'service' | 'label' | 'nothing';
  /** The Service that is called; null for a URL, and where Services could not be read. */
  service: InjectorService | null;
  settings: Known<InjectorSettings>;
}

/**
 * The injector behind an entry.
 *
 * @remarks
 * Whoever answers at the Service injects, whatever the configuration's label `istio.io/rev` says. The label stands only
 * where the Service cannot tell: for a URL, or a Service that was not read.
 *
 * @public
 */
export function injectorBehind(
  configuration: InjectionWebhook,
  entry: InjectionWebhookEntry,
  services: Injection['services'],
): Injector {
  const labelled = configuration.revision;
  const byLabel = (settings: Known<InjectorSettings>): Injector => ({
    revision: labelled,
    knownFrom: labelled === null ? 'nothing' : 'label',
    service: null,
    settings,
  });
  if (!entry.service) {
    return byLabel(
      unknown(
        `The injector at ${entry.url ?? 'an unknown address'} is outside this cluster.`,
      ),
    );
  }
  if (services.state === 'unknown') return byLabel(services);
  const { namespace, name } = entry.service;
  const service = services.value.find(
    each => each.name === name && each.namespace === namespace,
  );
  if (!service) {
    return byLabel(unknown(`Service ${namespace}/${name} was not looked at.`));
  }
  const { settings, revision, leadsTo } = service;
  // The label would be right by chance alone.
  if (leadsTo)
    return { revision: null, knownFrom: 'nothing', service, settings };
  return revision === null
    ? { ...byLabel(settings), service }
    : { revision, knownFrom: 'service', service, settings };
}
