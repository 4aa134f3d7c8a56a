import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { TeamProgress } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { OwnerName } from '../parts/OwnerName';
import { ListTable } from '../parts/ListTable';
import { useListStyles } from '../parts/useListStyles';
import { nobody } from '../search/FleetSearch';
import type { FleetTab } from '../useFleetTab';

const columns = ['team', 'remains', 'pods', 'all'] as const;

function TeamRow({ team, tab }: { team: TeamProgress; tab: FleetTab }) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const { cluster } = tab.search;
  const owner = team.owner ?? nobody;
  return (
    <TableRow>
      <TableCell component="th" role="rowheader" scope="row">
        <OwnerName owner={team.owner} links={tab.links} />
      </TableCell>
      <TableCell>
        {team.toMove === 0 ? (
          <Sign tone="ok" word={t('fleet.team.done')} />
        ) : (
          <Link
            className={classes.oneLine}
            to={tab.links.tab('namespaces', {
              cluster,
              owner,
              only: ['to-move'],
            })}
          >
            {t('fleet.team.toMove', { count: team.toMove })}
          </Link>
        )}
      </TableCell>
      <TableCell className={classes.number}>
        {t('fleet.team.podsOf', { part: team.podsToMove, all: team.pods })}
      </TableCell>
      <TableCell className={`${classes.number} ${classes.oneLine}`}>
        <Link to={tab.links.tab('namespaces', { cluster, owner })}>
          {t('fleet.namespaces', { count: team.namespaces })}
        </Link>
      </TableCell>
    </TableRow>
  );
}

/** The teams by what remains for them. */
export function TeamTable(props: {
  teams: readonly TeamProgress[];
  tab: FleetTab;
}) {
  const { t } = useMeshTranslation();
  const teams = [...props.teams].sort((a, b) => b.toMove - a.toMove);
  return (
    <ListTable
      caption={t('fleet.overview.teams')}
      columns={columns.map(column => ({
        label: t(`fleet.team.${column}`),
        figures: column === 'pods' || column === 'all',
      }))}
    >
      {teams.map(team => (
        <TeamRow key={team.owner ?? nobody} team={team} tab={props.tab} />
      ))}
    </ListTable>
  );
}
