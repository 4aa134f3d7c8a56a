import type { MigrationRecord } from '../../model/migrationRecord';
import type { Target } from '../../model/target';
import { makePlan } from '../../plan';
import { nextSequence } from '../../steps/recordAnnotation';
import type { FakeNamespace } from './FakeNamespace';
import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '../../model/migrationOptions';

/** Plans a move and makes the record of its migration, as the backend does. */
export function startMigration(
  world: FakeNamespace,
  target: Target,
  options: Partial<MigrationOptions> = {},
): MigrationRecord {
  const facts = world.facts();
  const plan = makePlan({
    request: {
      cluster: 'prod-eu',
      namespace: world.name,
      target,
      options: { ...defaultMigrationOptions, ...options },
    },
    facts,
    mayStart: { allowed: true },
    madeAt: world.now,
  });
  const { prior, targetResolution } = plan;
  if (!plan.startable || !prior || targetResolution.kind !== 'revision') {
    throw new Error(plan.headline.text);
  }
  return {
    id: 'm1',
    sequence: nextSequence(facts),
    cluster: plan.cluster,
    namespace: plan.namespace,
    namespaceUid: world.uid,
    target,
    targetRevision: targetResolution.revision,
    options: plan.options,
    workloads: plan.workloads.map(({ ref }) => ref),
    prior,
    direction: 'forward',
    attempt: 1,
    request: 'run',
    requestedAt: world.now,
    skipped: [],
    confirmations: [],
    marks: { restartSeenAt: {} },
  };
}
