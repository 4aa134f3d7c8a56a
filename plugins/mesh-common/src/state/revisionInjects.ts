import type { RevisionSummary } from '../contract/cluster';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import type { InjectorService } from '../facts/namespaceFacts';
import { entryIsDeactivated } from '../injection/entryIsDeactivated';
import { injectorBehind } from '../injection/injectorBehind';
import { whyOutOfReach } from '../injection/whyOutOfReach';
import type { RevisionSummaryInput } from './summarizeRevisions';

type Injects = RevisionSummary['injects'];

/** Whether a live webhook, the revision's own or a tag's, calls a Service that can answer. */
export function revisionInjects(
  revision: string,
  { webhooks, services }: RevisionSummaryInput,
): Injects {
  if (webhooks.state === 'unknown') return unknown(webhooks.why);
  const entries = webhooks.value.flatMap(webhook =>
    webhook.entries.filter(
      entry => injectorBehind(webhook, entry, services).revision === revision,
    ),
  );
  return entriesInject(entries, services);
}

/** Whether one of the entries is live and calls a Service that can answer. */
export function entriesInject(
  entries: readonly InjectionWebhookEntry[],
  services: RevisionSummaryInput['services'],
): Injects {
  if (entries.length === 0) return no('No webhook calls it.');
  const live = entries.filter(entry => !entryIsDeactivated(entry));
  if (live.length === 0) return no('Its webhook is deactivated.');
  if (services.state === 'unknown') return unknown(services.why);
  return bestOf(live.map(entry => entryInjects(entry, services.value)));
}

function entryInjects(
  { service, url, caBundle }: InjectionWebhookEntry,
  services: readonly InjectorService[],
): Injects {
  if (!service) {
    return unknown(
      `Its webhook calls ${url ?? 'nothing'}, which cannot be checked from here.`,
    );
  }
  if (caBundle === '') {
    return no(
      'Its webhook has no CA bundle, so that the API server trusts no injector.',
    );
  }
  const name = `Service ${service.name} in ${service.namespace}`;
  const found = services.find(
    each => each.name === service.name && each.namespace === service.namespace,
  );
  if (!found) return unknown(`${name} was not looked at.`);
  if (!found.exists) return no(`${name} does not exist.`);
  const outOfReach = whyOutOfReach(found);
  if (outOfReach !== null) return unknown(outOfReach);
  if (found.readyEndpoints === 0) return no(`${name} has no ready endpoints.`);
  return { state: 'yes' };
}

/** One way that works is enough; where none does, the first says why. */
function bestOf([first, ...others]: readonly Injects[]): Injects {
  const all = [first, ...others];
  return (
    all.find(({ state }) => state === 'yes') ??
    all.find(({ state }) => state === 'unknown') ??
    first
  );
}

function no(why: string): Injects {
  return { state: 'no', why };
}

function unknown(why: string): Injects {
  return { state: 'unknown', why };
}
