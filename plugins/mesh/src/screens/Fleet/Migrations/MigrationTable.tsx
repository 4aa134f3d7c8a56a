import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { PhaseSign } from '../../../components/PhaseSign';
import { RelativeTime, spanText } from '../../../components/RelativeTime';
import { shortRef } from '../../../look/shortRef';
import { spanOf } from '../../../look/shortTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useListStyles } from '../parts/useListStyles';
import type { FleetLinks } from '../search/useFleetLinks';

const columns = [
  'namespace',
  'move',
  'phase',
  'by',
  'reason',
  'started',
  'took',
] as const;

function Took({ migration }: { migration: Migration }) {
  const { t } = useMeshTranslation();
  const { createdAt, finishedAt } = migration;
  if (!finishedAt) return <>{t('fleet.none')}</>;
  const milliseconds = Date.parse(finishedAt) - Date.parse(createdAt);
  return <>{spanText(t, spanOf(milliseconds))}</>;
}

function MigrationRow(props: { migration: Migration; links: FleetLinks }) {
  const { t } = useMeshTranslation();
  const { migration, links } = props;
  return (
    <TableRow hover>
      <TableCell component="th" role="rowheader" scope="row">
        <Link to={links.migration(migration.id)}>
          {t('fleet.place', migration)}
        </Link>
      </TableCell>
      <TableCell>
        <RevisionName
          revision={migration.prior.revision}
          version={migration.priorVersion}
        />{' '}
        {t('fleet.migration.to')}{' '}
        <RevisionName
          revision={migration.targetRevision}
          version={migration.targetVersion}
        />
      </TableCell>
      <TableCell>
        <PhaseSign phase={migration.phase} awaits={migration.awaits !== null} />
      </TableCell>
      <TableCell>{shortRef(migration.requestedBy, 'user')}</TableCell>
      <TableCell>{migration.reason}</TableCell>
      <TableCell>
        <RelativeTime at={migration.createdAt} />
      </TableCell>
      <TableCell>
        <Took migration={migration} />
      </TableCell>
    </TableRow>
  );
}

/** The migrations, newest first. */
export function MigrationTable(props: {
  migrations: readonly Migration[];
  links: FleetLinks;
}) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.scroll}>
      <Table size="small" className={classes.table}>
        <caption>{t('fleet.tab.migrations')}</caption>
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column} component="th" scope="col">
                {t(`fleet.migration.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.migrations.map(migration => (
            <MigrationRow
              key={migration.id}
              migration={migration}
              links={props.links}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
