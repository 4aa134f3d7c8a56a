import type { LastSeen } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { StoredMigration } from './StoredMigration';

/** The workloads as the row has them. */
export function lastSeenOf({
  record: { direction },
  view,
}: Pick<StoredMigration, 'record' | 'view'>): LastSeen {
  return {
    direction,
    // A release before this one did not say what they run.
    workloads: view.workloads.map(workload => ({
      ...{ runs: [] },
      ...workload,
    })),
  };
}
