import type { RevisionSummary } from '../contract/cluster';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import { entryIsDeactivated } from '../injection/entryIsDeactivated';
import { injectorAnswers } from '../injection/injectorAnswers';
import { injectorBehind } from '../injection/injectorBehind';
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
  return bestOf(live.map(entry => entryInjects(entry, services)));
}

function entryInjects(
  entry: InjectionWebhookEntry,
  services: RevisionSummaryInput['services'],
): Injects {
  const answers = injectorAnswers(entry, services);
  switch (answers.state) {
    case 'yes':
      return { state: 'yes' };
    case 'no':
      return no(answers.why);
    case 'unknown':
      return unknown(answers.why);
    default:
      return answers satisfies never;
  }
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
