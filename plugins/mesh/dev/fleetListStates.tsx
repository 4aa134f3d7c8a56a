import type {
  FleetRevision,
  FleetTag,
  Problem,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { LoadedMigrations } from '../src/screens/Fleet/Migrations/migrationsSource';
import { MigrationsView } from '../src/screens/Fleet/Migrations/MigrationsView';
import { ProblemsView } from '../src/screens/Fleet/Problems/ProblemsView';
import { RevisionsView } from '../src/screens/Fleet/Revisions/RevisionsView';
import type { FleetSearch } from '../src/screens/Fleet/search/FleetSearch';
import { TagsView } from '../src/screens/Fleet/Tags/TagsView';
import * as lists from '../src/testing/fleetListFixtures';
import * as migrations from '../src/testing/migrationFixtures';
import { unreadableMigration } from '../src/testing/unreadableMigration';
import { FleetFrame, loaded, withoutValue } from './FleetFrame';

function revisions(
  value: LiveValue<FleetRevision[]>,
  search?: Partial<FleetSearch>,
) {
  return (
    <FleetFrame search={search}>
      {tab => <RevisionsView revisions={value} tab={tab} onRetry={() => {}} />}
    </FleetFrame>
  );
}

function tags(value: LiveValue<FleetTag[]>, search?: Partial<FleetSearch>) {
  return (
    <FleetFrame search={search}>
      {tab => <TagsView tags={value} tab={tab} onRetry={() => {}} />}
    </FleetFrame>
  );
}

function problems(value: LiveValue<Problem[]>, search?: Partial<FleetSearch>) {
  return (
    <FleetFrame search={search}>
      {tab => <ProblemsView problems={value} tab={tab} onRetry={() => {}} />}
    </FleetFrame>
  );
}

function migrationList(
  current: LiveValue<LoadedMigrations>,
  search?: Partial<FleetSearch>,
) {
  return (
    <FleetFrame search={search}>
      {tab => (
        <MigrationsView
          migrations={{
            current,
            loadingMore: false,
            onMore: () => {},
            reload: () => {},
          }}
          tab={tab}
        />
      )}
    </FleetFrame>
  );
}

const several = [
  migrations.running,
  { ...migrations.stopped, id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c12' },
  { ...migrations.done, id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c13' },
  {
    ...migrations.rolledBackMigration,
    id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c14',
  },
];

/** The other lists of the Mesh page in each of their states. */
export const fleetListStates = {
  'revisions: loading': revisions(withoutValue.loading),
  'revisions: forbidden': revisions(withoutValue.forbidden),
  'revisions: none': revisions(loaded([])),
  'revisions: one cluster unreachable': revisions(loaded(lists.fleetRevisions)),
  'revisions: a row open': revisions(loaded(lists.fleetRevisions), {
    row: 'prod-eu/1-29-6',
  }),
  'revisions: nothing matches': revisions(loaded(lists.fleetRevisions), {
    text: 'nothing-is-called-so',
  }),
  'tags: loading': tags(withoutValue.loading),
  'tags: none': tags(loaded([])),
  'tags: one in trouble': tags(loaded(lists.fleetTags)),
  'tags: a row open': tags(loaded(lists.fleetTags), {
    row: 'prod-us/old-stable',
  }),
  'migrations: loading': migrationList(withoutValue.loading),
  'migrations: forbidden': migrationList(withoutValue.forbidden),
  'migrations: none': migrationList(
    loaded({ items: [], unreadable: [], hasMore: false }),
  ),
  'migrations: several': migrationList(
    loaded({ items: several, unreadable: [], hasMore: true }),
  ),
  'migrations: some of a newer release': migrationList(
    loaded({
      items: several,
      unreadable: [unreadableMigration],
      hasMore: false,
    }),
  ),
  'migrations: nothing matches': migrationList(
    loaded({ items: [], unreadable: [], hasMore: false }),
    { phase: 'stopped' },
  ),
  'problems: loading': problems(withoutValue.loading),
  'problems: none': problems(loaded([])),
  'problems: several': problems(loaded(lists.problems)),
  'problems: one open': problems(loaded(lists.problems), {
    problem: lists.problems[0].id,
  }),
  'problems: the link is over': problems(loaded(lists.problems), {
    problem: 'MESH301/solved',
  }),
};
