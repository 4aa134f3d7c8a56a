import { Link } from '@backstage/core-components';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { PhaseSign } from '../../components/PhaseSign';
import { RelativeTime } from '../../components/RelativeTime';
import { shortRef } from '../../look/shortRef';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const columns = ['namespace', 'move', 'phase', 'by', 'started'] as const;

/** The migrations, newest first. */
export function MigrationTable(props: {
  migrations: readonly Migration[];
  migrationHref: (id: string) => string;
}) {
  const { t } = useMeshTranslation();
  return (
    <Table size="small" aria-label={t('meshIndex.section.migrations')}>
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <TableCell key={column}>
              {t(`meshIndex.migration.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {props.migrations.map(migration => (
          <TableRow key={migration.id} hover>
            <TableCell component="th" scope="row">
              <Link to={props.migrationHref(migration.id)}>
                {`${migration.cluster} / ${migration.namespace}`}
              </Link>
            </TableCell>
            <TableCell>
              <RevisionName
                revision={migration.prior.revision}
                version={migration.priorVersion}
              />{' '}
              {t('meshIndex.migration.arrow')}{' '}
              <RevisionName
                revision={migration.targetRevision}
                version={migration.targetVersion}
              />
            </TableCell>
            <TableCell>
              <PhaseSign phase={migration.phase} />
            </TableCell>
            <TableCell>{shortRef(migration.requestedBy, 'user')}</TableCell>
            <TableCell>
              <RelativeTime at={migration.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
