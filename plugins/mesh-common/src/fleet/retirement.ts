import type { RevisionSummary } from '../contract/cluster';
import type { Dependant, FleetRevision } from '../contract/fleet';
import type { InjectionWebhookEntry } from '../facts/injectionWebhook';
import { entryIsDeactivated } from '../injection/entryIsDeactivated';
import { revisionsCalled } from '../injection/revisionsCalled';
import type { Message } from '../model/message';
import { count, listNames, say } from '../model/say';
import type { SurveyedNamespaces } from './clusterSurvey';
import { doubtedOf } from './countProxies';
import { whatIsUnknown } from './whatIsUnknown';

/** What the question is answered from. */
interface RetirementInput {
  summary: RevisionSummary;
  usedBy: readonly Dependant[];
  surveyed: SurveyedNamespaces;
}

/** Whether a revision could be taken away without anybody noticing, with every reason why not. */
export function retirement(input: RetirementInput): FleetRevision['retire'] {
  const reasons = [
    notKnown(input),
    stillRuns(input),
    mayStillRun(input),
    stillAsked(input),
    mayStillBeAsked(input),
    stillTagged(input),
    stillCalled(input),
    isDefault(input),
    migrationIsOpen(input),
  ].filter(reason => reason !== null);
  return { possible: reasons.length === 0, reasons };
}

/** A fact that is missing may be the one that says no. */
function notKnown({ surveyed }: RetirementInput): Message | null {
  const [unknown] = whatIsUnknown(surveyed);
  if (!unknown) return null;
  return say('retire.unknown', 'What still uses it is not known. {why}', {
    why: unknown.why,
  });
}

/** The count of the whole cluster: also of proxies in namespaces that no list shows. */
function stillRuns({ summary, usedBy }: RetirementInput): Message | null {
  if (summary.proxies === 0) return null;
  const namespaces = usedBy.filter(({ pods }) => pods > 0);
  const pods = summary.proxies;
  return say(
    'retire.runs',
    `${count(pods, 'pod')} still ${pods === 1 ? 'runs' : 'run'} it, in {namespaces}.`,
    {
      pods,
      namespaces: listNames(namespaces.map(({ namespace }) => namespace)),
    },
  );
}

/** A pod whose revision is in doubt counts for every one that it may run. */
function mayStillRun({ summary, surveyed }: RetirementInput): Message | null {
  const { proxies } = surveyed.cluster;
  if (proxies.state === 'unknown') return null;
  const doubted = doubtedOf(summary.revision, proxies.value);
  const pods = doubted.reduce((sum, each) => sum + each.pods, 0);
  if (pods === 0) return null;
  return say(
    'retire.doubted',
    `It is not known whether ${count(pods, 'pod')} ${pods === 1 ? 'runs' : 'run'} it: {names}.`,
    {
      pods,
      names: listNames(doubted.flatMap(({ names }) => [...names]).sort()),
    },
  );
}

/** What new pods get may be this revision where nobody knows what they get. */
function mayStillBeAsked({ surveyed }: RetirementInput): Message | null {
  const open = surveyed.namespaces.flatMap(({ namespace, standing }) => {
    const unknown = [
      standing.asksFor,
      ...standing.workloads.map(({ wouldGet }) => wouldGet),
    ].find(intended => intended.kind === 'unknown');
    return unknown?.kind === 'unknown' ? [{ namespace, why: unknown.why }] : [];
  });
  const [first] = open;
  if (!first) return null;
  return say(
    'retire.asks-unknown',
    'It is not known what new pods get in {namespaces}. {why}',
    {
      namespaces: listNames(open.map(({ namespace }) => namespace)),
      why: first.why,
    },
  );
}

function stillAsked({ usedBy }: RetirementInput): Message | null {
  const asking = usedBy.filter(({ asks }) => asks);
  if (asking.length === 0) return null;
  const number = asking.length;
  return say(
    'retire.asked',
    `${count(number, 'namespace')} still ${number === 1 ? 'asks' : 'ask'} for it: {namespaces}.`,
    { number, namespaces: listNames(asking.map(({ namespace }) => namespace)) },
  );
}

function stillTagged({ summary: { tags } }: RetirementInput): Message | null {
  if (tags.length === 0) return null;
  return say(
    'retire.tagged',
    `${count(tags.length, 'tag')} ${tags.length === 1 ? 'points' : 'point'} to it: {tags}.`,
    { number: tags.length, tags: listNames(tags) },
  );
}

/** What no uninstallation takes away would call a Service that is gone, and refuse the pods that it matches. */
function stillCalled({ summary, surveyed }: RetirementInput): Message | null {
  const { webhooks, services } = surveyed.cluster;
  if (webhooks.state === 'unknown') return null;
  const names = webhooks.value
    .filter(
      webhook =>
        webhook.tag === null &&
        (webhook.revision ?? 'default') !== summary.revision &&
        revisionsCalled(
          { ...webhook, entries: webhook.entries.filter(mayRefuse) },
          services,
        ).includes(summary.revision),
    )
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) return null;
  return say(
    'retire.called',
    `${count(names.length, 'webhook configuration')} ${names.length === 1 ? 'calls' : 'call'} it, and would stay without it: {names}. New pods that match could not be created.`,
    { number: names.length, names: listNames(names) },
  );
}

function mayRefuse(entry: InjectionWebhookEntry): boolean {
  return entry.failurePolicy === 'Fail' && !entryIsDeactivated(entry);
}

/** The unnamed revision serves `istio-injection=enabled` as long as no tag `default` has taken that over. */
function isDefault({ summary, surveyed }: RetirementInput): Message | null {
  const { webhooks, services } = surveyed.cluster;
  if (summary.revision !== 'default' || webhooks.state === 'unknown')
    return null;
  const serves = webhooks.value.some(
    webhook =>
      revisionsCalled(webhook, services).includes('default') &&
      webhook.tag === null &&
      webhook.entries.some(entry => !entryIsDeactivated(entry)),
  );
  if (!serves) return null;
  return say(
    'retire.default',
    'It is the default: namespaces with istio-injection=enabled get it.',
  );
}

/** Which revision the way back leads to is not in the link, so every open migration counts. */
function migrationIsOpen({ surveyed }: RetirementInput): Message | null {
  const moving = surveyed.namespaces.filter(
    ({ summary }) => summary.openMigration !== null,
  );
  if (moving.length === 0) return null;
  return say(
    'retire.migration',
    'A migration is open in {namespaces}, and its way back may need this revision.',
    { namespaces: listNames(moving.map(({ namespace }) => namespace)) },
  );
}
