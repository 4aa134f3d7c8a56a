import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { MigrationView } from '../src/screens/Migration/MigrationView';
import type { Steering } from '../src/screens/Migration/useMigrationState';
import * as fixtures from '../src/testing/migrationFixtures';

function shown(migration: Migration, steering: Steering = { kind: 'none' }) {
  return (
    <MigrationView
      id={migration.id}
      state={{
        state: 'shown',
        migration,
        events: fixtures.events,
        live: true,
        problem: null,
        steering,
      }}
      onRetry={() => {}}
      onSteer={() => {}}
    />
  );
}

/** The page of a migration in each of its states. */
export const migrationStates = {
  'migration: running': shown(fixtures.running),
  'migration: pause asked': shown(fixtures.running, {
    kind: 'asked',
    action: 'pause',
    acceptedVersion: null,
  }),
  'migration: paused': shown(fixtures.paused),
  'migration: stopped': shown(fixtures.stopped),
  'migration: done': shown(fixtures.done),
  'migration: rolling back': shown(fixtures.rollingBack),
  'migration: rolled back': shown(fixtures.rolledBackMigration),
};
