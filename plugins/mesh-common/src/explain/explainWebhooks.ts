import type { ExplainedEntry, ExplainedWebhook } from '../contract/explain';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import { injectorCalls, type InjectorCall } from '../injection/injectorCalls';
import { configurationRef } from '../injection/reasonSteps';
import type { Message } from '../model/message';
import { kubectlGet } from '../model/objectRef';
import { say } from '../model/say';
import type { ExplainedSubject } from './explainedSubject';
import { explainEntry } from './explainEntry';

type Outcome = ExplainedWebhook['outcome'];

/** Every configuration of Istio, in the order in which the API server calls them, and why each matches or not. */
export function explainWebhooks(subject: ExplainedSubject): ExplainedWebhook[] {
  const { assumed, injection } = subject;
  const calls = injectorCalls(assumed, injection);
  return [...injection.webhooks].sort(byName).map(webhook => {
    const object = configurationRef(webhook);
    const entries = webhook.entries.map(entry =>
      explainEntry(assumed, entry, object),
    );
    const own = calls.filter(({ configuration }) => configuration === webhook);
    const outcome = outcomeOf(subject, webhook, entries, own);
    return {
      name: webhook.name,
      revision: own[0]?.injector.revision ?? webhook.revision,
      tag: webhook.tag,
      outcome,
      entries,
      ...judge(outcome, subject),
      object,
      kubectl: kubectlGet(object),
    };
  });
}

/** What the resolver made of the whole says which result stands: it knows the injectors behind the webhooks as well. */
function outcomeOf(
  { intended }: ExplainedSubject,
  { name }: InjectionWebhook,
  entries: readonly ExplainedEntry[],
  calls: readonly InjectorCall[],
): Outcome {
  const has = (outcome: ExplainedEntry['outcome']) =>
    entries.some(entry => entry.outcome === outcome);
  if (intended.kind === 'revision' && intended.configuration === name) {
    return 'stands';
  }
  if (has('refuses')) return 'refuses';
  if (has('matches')) {
    if (calls.some(({ decision }) => decision.kind === 'refuses')) {
      return 'refuses';
    }
    const injects = calls.some(({ decision }) => decision.kind === 'injects');
    if (!injects) return 'skips';
    return intended.kind === 'revision' ? 'loses' : 'called';
  }
  if (has('undetermined')) return 'undetermined';
  const allDeactivated =
    entries.length > 0 &&
    entries.every(({ outcome }) => outcome === 'deactivated');
  return allDeactivated ? 'deactivated' : 'no-match';
}

function judge(
  outcome: Outcome,
  { intended }: ExplainedSubject,
): Pick<ExplainedWebhook, 'sign' | 'says'> {
  const says = (template: string, params: Message['params'] = {}) =>
    say(`explain.webhook.${outcome}`, template, params);
  switch (outcome) {
    case 'stands':
      return {
        sign: 'for',
        says: says('Matches, and the result of its injector stands.'),
      };
    case 'loses':
      return {
        sign: 'attention',
        says: says(
          'Matches as well, but the last word is that of {standing}.',
          {
            standing:
              intended.kind === 'revision' ? intended.configuration : '',
          },
        ),
      };
    case 'called':
      return { sign: 'unknown', says: says('Matches, and may be called.') };
    case 'skips':
      return {
        sign: 'against',
        says: says('Matches, but its injector leaves the pod as it is.'),
      };
    case 'refuses':
      return {
        sign: 'attention',
        says: says('Matches, and the pod is refused because of it.'),
      };
    case 'undetermined':
      return {
        sign: 'unknown',
        says: says(
          'Whether it matches cannot be told: it has match conditions.',
        ),
      };
    case 'deactivated':
      return {
        sign: 'neutral',
        says: says('Deactivated by istioctl: it matches no pod.'),
      };
    case 'no-match':
      return { sign: 'neutral', says: says('None of its entries matches.') };
    default:
      return outcome satisfies never;
  }
}

/** By code units, as Go compares strings and the API server sorts configurations; a locale's order differs. */
function byName(a: InjectionWebhook, b: InjectionWebhook): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
