import { randomUUID } from 'node:crypto';
import {
  nextSequence,
  say,
  viewMigration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { NewMigration } from '../database/operations';
import type { PlanWithFacts } from './Plans';

/** The migration that a person asks for by agreeing to a plan. */
export function migrationOfPlan(
  { plan, facts }: PlanWithFacts,
  requestedBy: string,
  reason: string,
  /** What the person agreed to: by it the same request is recognised when it comes again. */
  planDigest: string,
): NewMigration {
  const { targetResolution, prior, workloads } = plan;
  const object = facts.object.state === 'known' ? facts.object.value : null;
  if (!object || !prior || targetResolution.kind !== 'revision') {
    throw new Error(
      'A startable plan has a namespace, a target that resolves and prior labels.',
    );
  }
  const record = {
    id: randomUUID(),
    sequence: nextSequence(facts),
    ...{ cluster: plan.cluster, namespace: plan.namespace },
    namespaceUid: object.uid,
    ...{ target: plan.target, options: plan.options, prior },
    targetRevision: targetResolution.revision,
    workloads: workloads
      .filter(({ leftAlone }) => !leftAlone)
      .map(({ ref }) => ref),
    direction: 'forward' as const,
    attempt: 1,
    request: 'run' as const,
    requestedAt: plan.madeAt,
    // Nobody makes them anew, and the plan says so: the person has accepted that they stay.
    skipped: workloads
      .filter(({ method }) => method === 'blocked')
      .map(({ ref: { uid, name } }) => ({
        ...{ uid, name, by: requestedBy, at: plan.madeAt },
      })),
    confirmations: [],
    marks: { restartSeenAt: {} },
  };
  return {
    record,
    view: viewMigration({ record, facts, decision: null }),
    ...{ requestedBy, reason, planDigest },
    targetVersion: plan.targetVersion,
    priorVersion: plan.presentVersion,
    events: [
      {
        kind: 'person',
        by: requestedBy,
        message: say('asked.start', 'Asked for this migration: {reason}', {
          reason,
        }),
        object: null,
      },
    ],
  };
}
