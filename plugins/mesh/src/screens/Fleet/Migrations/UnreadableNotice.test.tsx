import { screen } from '@testing-library/react';
import { openMeshPage } from '../__testUtils__/openMeshPage';
import { running } from '../../../testing/migrationFixtures';
import { unreadableMigration } from '../../../testing/unreadableMigration';

const notice =
  '1 migration was written by a newer release of mesh and cannot be read yet: prod-eu / checkout. Look again when the update of the portal is complete.';

describe('migrations that cannot be read', () => {
  it('are told above those that can', async () => {
    openMeshPage('/mesh/migrations', {
      getMigrations: async () => ({
        items: [running],
        unreadable: [unreadableMigration],
        nextCursor: null,
      }),
    });
    expect(await screen.findByText(notice)).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
  });

  it('are not taken for none', async () => {
    openMeshPage('/mesh/migrations', {
      getMigrations: async () => ({
        items: [],
        unreadable: [unreadableMigration],
        nextCursor: null,
      }),
    });
    expect(await screen.findByText(notice)).toBeVisible();
    expect(
      screen.queryByText('No namespace was moved yet.'),
    ).not.toBeInTheDocument();
  });
});
