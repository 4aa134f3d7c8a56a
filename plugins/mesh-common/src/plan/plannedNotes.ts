import type { RenewalForecast } from '../contract/plan';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import type { PodFact, WorkloadFact } from '../facts/podFact';
import type { Message } from '../model/message';
import type { MigrationOptions } from '../model/migrationOptions';
import { count, say } from '../model/say';
import {
  autoscalerOf,
  isAtLimit,
} from '../preflight/checks/autoscalersHaveRoom';
import { keepsServing } from '../steps/pace';

/** What notes are told from. */
export interface NotesInput {
  workload: WorkloadFact;
  forecast: RenewalForecast | null;
  live: readonly PodFact[];
  facts: NamespaceFacts;
  options: MigrationOptions;
}

/** What else is to be known of a workload beside how it is renewed. */
export function plannedNotes(input: NotesInput): Message[] {
  const { workload, forecast, live, facts, options } = input;
  return [
    ...(forecast ? renewalNotes(workload, forecast, facts) : []),
    forecast && aloneNote(workload, options),
    autoscalerNote(workload, facts),
    runNote(workload, live),
  ].filter(note => note !== null);
}

function renewalNotes(
  workload: WorkloadFact,
  forecast: RenewalForecast,
  facts: NamespaceFacts,
): Message[] {
  return [
    ownerNote(workload),
    ...budgetNotes(workload, forecast, facts),
    claimsNote(workload, forecast, facts),
  ].filter(note => note !== null);
}

/** The limits of what may be renewed together are not for a plan to lift. */
function aloneNote(
  workload: WorkloadFact,
  { workloadsAtOnce }: MigrationOptions,
): Message | null {
  return workloadsAtOnce === 1 || keepsServing(workload)
    ? null
    : say('plan.note.alone', 'Renewed alone, however many are chosen at once.');
}

/** The owner of an owner keeps what it manages as it wants it. */
function ownerNote({ controller }: WorkloadFact): Message | null {
  if (!controller) return null;
  return say(
    'plan.note.owner',
    '{ownerKind} {owner} manages it, and its operator may undo the restart. Pods that are not replaced by then keep their sidecar.',
    { ownerKind: controller.kind, owner: controller.name },
  );
}

function budgetNotes(
  workload: WorkloadFact,
  { budgets, evictions }: RenewalForecast,
  { disruptionBudgets }: NamespaceFacts,
): Message[] {
  if (evictions.length === 0 && workload.kind !== 'Rollout') return [];
  if (disruptionBudgets.state === 'unknown') {
    return [
      say(
        'plan.note.budget-unknown',
        'Its evictions wait for disruption budgets, which cannot be read: {reason}',
        { reason: disruptionBudgets.why },
      ),
    ];
  }
  return disruptionBudgets.value
    .filter(({ name }) => budgets.includes(name))
    .map(({ name, rule, disruptionsAllowed }) =>
      say(
        'plan.note.budget',
        'Its evictions wait for disruption budget {budget} ({rule}), which allows {allowed} at the moment.',
        { budget: name, rule, allowed: disruptionsAllowed },
      ),
    );
}

/** Without the claims nobody can tell whether a new pod finds its volume free. */
function claimsNote(
  { claims }: WorkloadFact,
  { surge }: RenewalForecast,
  { volumeClaims }: NamespaceFacts,
): Message | null {
  if (claims.length === 0 || surge === 0) return null;
  if (volumeClaims.state === 'known') return null;
  return say(
    'plan.note.claims-unknown',
    'Whether its volumes let a new pod start beside the old one is not known: {reason}',
    { reason: volumeClaims.why },
  );
}

function autoscalerNote(
  workload: WorkloadFact,
  { autoscalers }: NamespaceFacts,
): Message | null {
  if (autoscalers.state === 'unknown') return null;
  const autoscaler = autoscalerOf(workload, autoscalers.value);
  if (!autoscaler) return null;
  const { name, minReplicas, maxReplicas } = autoscaler;
  return isAtLimit(autoscaler)
    ? say(
        'plan.note.autoscaler-limit',
        'Autoscaler {autoscaler} is at its limit of {limit} pods: it cannot add any while some start.',
        { autoscaler: name, limit: maxReplicas },
      )
    : say(
        'plan.note.autoscaler',
        'Autoscaler {autoscaler} may change how many pods it has, from {least} to {most}; later ones get the target as well.',
        { autoscaler: name, least: minReplicas, most: maxReplicas },
      );
}

/** A run that is under way is no failure of the migration, and ends by itself. */
function runNote(
  { kind }: WorkloadFact,
  { length: running }: readonly PodFact[],
): Message | null {
  if (kind !== 'CronJob' || running === 0) return null;
  return say(
    'plan.note.run',
    'A run is under way: {pods} of it keep what they run until it ends, which the migration does not wait for.',
    { pods: count(running, 'pod') },
  );
}
