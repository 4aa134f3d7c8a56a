import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { TeamProgress } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { OwnerName } from '../parts/OwnerName';
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
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const teams = [...props.teams].sort((a, b) => b.toMove - a.toMove);
  return (
    <div className={classes.scroll}>
      <Table size="small" className={classes.table}>
        <caption>{t('fleet.overview.teams')}</caption>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell
                key={column}
                component="th"
                scope="col"
                className={
                  column === 'pods' || column === 'all' ? classes.number : ''
                }
              >
                {t(`fleet.team.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {teams.map(team => (
            <TeamRow key={team.owner ?? nobody} team={team} tab={props.tab} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
