import {
  type Decision,
  heldByBudget,
  type Intent,
  type NamespaceFacts,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { EffectOutcome } from '../effects/ClusterWriter';
import { sentenceKey } from './decisionSentence';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/** How many first waits long an eviction rests that a disruption budget refused, where the API server does not say. */
const heldPauses = 5;

/** Refused for now, and nothing was done: no trouble, but a wait for what the budget counts. */
export async function waitForBudget(
  session: Session,
  intent: Intent,
  facts: NamespaceFacts,
  { budget, retryAfterMs }: Extract<EffectOutcome, { kind: 'held' }>,
): Promise<LookResult> {
  const { deps, migration } = session;
  const pause = Math.max(retryAfterMs ?? 0, heldPauses * deps.timing.backoffMs);
  const heldBy = { pod: intent.uid, budget };
  const marks = { ...migration.record.marks, heldBy };
  const decision: Decision = {
    kind: 'wait',
    for: heldByBudget(intent.name, budget),
    lookAgainInMs: pause,
    marks,
    step: 'restart',
  };
  const record = { ...migration.record, marks };
  const view = viewMigration({ record, facts, decision });
  const said = sentenceKey(decision.for);
  const saved = await session.save({
    record,
    phase: view.phase,
    view,
    said,
    trouble: null,
    asked: null,
    openIntent: null,
    events:
      said === migration.said
        ? []
        : [{ kind: 'decision', by: null, message: decision.for, object: null }],
  });
  await session.boundary('recorded', intent.kind);
  return saved ? { kind: 'rest', inMs: pause } : { kind: 'again' };
}
