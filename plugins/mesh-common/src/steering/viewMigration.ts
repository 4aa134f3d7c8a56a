import {
  finalPhases,
  type Migration,
  type MigrationPhase,
} from '../contract/migration';
import type { Decision } from '../decide/decision';
import type { NamespaceFacts } from '../facts/namespaceFacts';
import { injectionLabelsOf, sameInjectionLabels } from '../model/labels';
import type { MigrationRecord } from '../model/migrationRecord';
import { openGate } from '../steps/gates';
import { withoutLeftAlone } from '../steps/leftAlone';
import { pinTo } from '../steps/wanted';
import type { LastSeen } from './absentProgress';
import { migrationHeadline } from './migrationHeadline';
import { maySkip, offeredActions } from './offeredActions';
import { phaseOf } from './phaseOf';
import { stepStates } from './stepStates';
import { wayBackNow, wayOnByHand } from './waysByHand';
import { workloadProgress } from './workloadProgress';

/** The part of a migration that is derived from its record, the last facts and the last decision. @public */
export type MigrationView = Pick<
  Migration,
  | 'phase'
  | 'headline'
  | 'steps'
  | 'workloads'
  | 'findings'
  | 'actions'
  | 'awaits'
  | 'turnedBack'
  | 'wayOn'
  | 'wayBack'
  | 'pinned'
>;

/** What a view is made from. @public */
export interface MigrationViewInput {
  record: MigrationRecord;
  /** The facts of the last look, null before the first one. */
  facts: NamespaceFacts | null;
  /** The last decision, null before the first one and after a request that it does not answer. */
  decision: Decision | null;
  /** The stored phase, where it is newer than the decision: a person has steered since. */
  phase?: MigrationPhase;
  /** What stands for the workloads while they cannot be read. */
  lastSeen?: LastSeen;
}

/** Derives what pages and other tools read of a migration. @public */
export function viewMigration({
  record,
  facts: read,
  decision: last,
  phase = phaseOf(record, last),
  lastSeen,
}: MigrationViewInput): MigrationView {
  const facts = read && withoutLeftAlone(read, record);
  // What has just turned back has done no step of the way back.
  const decision = last?.kind === 'turn-back' ? null : last;
  const isFinal = finalPhases.includes(phase);
  const seen = workloadProgress(record, facts, decision, lastSeen);
  const workloads = seen.map(workload => ({
    ...workload,
    maySkip: maySkip({ record, phase }, workload),
  }));
  const findings = decision?.kind === 'stop' ? decision.findings : [];
  const pinned = pinOf(record, facts);
  const stoppedFor = findings.map(({ code }) => code);
  return {
    phase,
    headline: migrationHeadline(
      ...([record, phase, decision, workloads] as const),
      pinned !== null,
    ),
    steps: stepStates(record, decision, phase),
    workloads,
    findings,
    actions: offeredActions({ record, phase, facts, workloads, stoppedFor }),
    awaits: isFinal ? null : openGate(record),
    turnedBack: record.turnedBack ?? null,
    wayOn: isFinal ? [] : wayOnByHand(record, facts),
    wayBack: wayBackNow(record, facts),
    pinned,
  };
}

/** The pinned revision, where the namespace owes its return to the tag of its prior labels. */
function pinOf(
  { direction, prior }: MigrationRecord,
  facts: NamespaceFacts | null,
): string | null {
  if (direction !== 'back' || facts?.object.state !== 'known') return null;
  const labels = facts.object.value?.labels;
  if (!labels) return null;
  const pin = pinTo(prior.revision);
  const isPinned =
    sameInjectionLabels(injectionLabelsOf(labels), pin) &&
    !sameInjectionLabels(prior.labels, pin);
  return isPinned ? prior.revision : null;
}
