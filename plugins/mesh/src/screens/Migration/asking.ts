import type {
  Gate,
  Migration,
  OfferedAction,
  WorkloadRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** What an action is about, where it is not the whole migration. */
export interface SteeringSubject {
  workload?: WorkloadRef;
  gate?: Gate;
}

/** What a person is about to ask for. */
export interface Asking {
  offered: OfferedAction;
  subject: SteeringSubject;
}

/** What can be asked for of a workload from its row. */
export function skippingOf(
  { actions }: Migration,
  workload: WorkloadRef,
): Asking | null {
  const offered = actions.find(({ action }) => action === 'skip');
  return offered ? { offered, subject: { workload } } : null;
}

/**
 * What is listed for the whole migration. A confirmation names its gate, so that one asked twice never opens the next;
 * nobody has to hear of it where the plan chose none. What stopped the migration can be skipped from here as well.
 */
export function listedAskings(migration: Migration): Asking[] {
  const { actions, awaits, options, phase, workloads } = migration;
  const { afterCanary, beforeDone } = options.confirm;
  return actions.flatMap((offered): Asking[] => {
    switch (offered.action) {
      case 'confirm':
        return afterCanary || beforeDone
          ? [{ offered, subject: awaits ? { gate: awaits.gate } : {} }]
          : [];
      case 'skip':
        return phase === 'stopped'
          ? workloads
              .filter(({ state, maySkip }) => state === 'stopped' && maySkip)
              .map(({ ref }) => ({ offered, subject: { workload: ref } }))
          : [];
      case 'pause':
      case 'resume':
      case 'cancel':
      case 'retry':
      case 'rollback':
        return [{ offered, subject: {} }];
      default:
        throw new Error(`Unknown action ${offered.action satisfies never}`);
    }
  });
}
