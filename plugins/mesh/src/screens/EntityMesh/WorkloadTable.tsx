import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { WorkloadState } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Evidence } from '../../evidence/EvidenceScope';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { WorkloadRow } from './WorkloadRow';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    fontVariantNumeric: 'tabular-nums',
    '& td, & th': { lineHeight: theme.typography.body2.lineHeight },
  },
  head: {
    '& th': {
      color: theme.palette.textSubtle,
      fontWeight: 500,
      whiteSpace: 'nowrap',
    },
  },
}));

const columns = [
  'workload',
  'kind',
  'pods',
  'runs',
  'wouldGet',
  'difference',
  'mendsBy',
] as const;

/** The workloads of a placement; a row opens to its pods. */
export function WorkloadTable(props: {
  namespace: string;
  evidence: Evidence;
  workloads: readonly WorkloadState[];
  versionOf: (revision: string) => string | null;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { evidence, namespace, workloads, versionOf } = props;
  return (
    <div className={classes.scroll}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('entityMesh.workloads', { namespace })}
      >
        <TableHead className={classes.head}>
          <TableRow>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`entityMesh.column.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {workloads.map(workload => (
            <WorkloadRow
              key={workload.uid}
              workload={workload}
              namespace={namespace}
              evidence={evidence}
              versionOf={versionOf}
              columns={columns.length}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
