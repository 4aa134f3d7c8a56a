import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { MigrationView } from '../src/screens/Migration/MigrationView';
import type { Steering } from '../src/screens/Migration/useMigrationState';
import * as fixtures from '../src/testing/migrationFixtures';
import * as steered from '../src/testing/steeredMigrationFixtures';
import { Clicked } from './Clicked';

function shown(
  migration: Migration,
  steering: Steering = { kind: 'none' },
  live = true,
) {
  return (
    <MigrationView
      id={migration.id}
      state={{
        state: 'shown',
        migration,
        events: fixtures.events,
        live,
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
  'migration: not live': shown(fixtures.running, { kind: 'none' }, false),
  'migration: waits its turn': shown(steered.awaitingTurn),
  'migration: watching': shown(steered.watching),
  'migration: awaits canary': shown(steered.awaitingCanary),
  'migration: awaits end': shown(steered.awaitingEnd),
  'migration: confirmation asked': shown(steered.awaitingCanary, {
    kind: 'asked',
    action: 'confirm',
    acceptedVersion: null,
  }),
  'migration: confirming': (
    <Clicked names={['Confirm']}>{shown(steered.awaitingCanary)}</Clicked>
  ),
  'migration: skipping': (
    <Clicked names={['Skip payments-worker']}>{shown(steered.crashed)}</Clicked>
  ),
  'migration: skipped': shown(steered.skipped),
  'migration: held by a budget': shown(steered.heldByBudget),
  'migration: crashed': shown(steered.crashed),
  'migration: turned back': shown(steered.turnedBack),
  'migration: by hand': (
    <Clicked names={['How to go on by hand', 'How to go back by hand']}>
      {shown(fixtures.stopped)}
    </Clicked>
  ),
  'migration: paused': shown(fixtures.paused),
  'migration: stopped': shown(fixtures.stopped),
  'migration: done': shown(fixtures.done),
  'migration: rolling back': shown(fixtures.rollingBack),
  'migration: rolled back': shown(fixtures.rolledBackMigration),
};
