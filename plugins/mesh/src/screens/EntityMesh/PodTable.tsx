import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  Comparison,
  PodState,
  WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMemo, useRef } from 'react';
import { useNow } from '../../live/useNow';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import type { AnsweredConnections } from './connectionsSource';
import { PodRow } from './PodRow';
import type { PodPreviews } from './usePodPreviews';
import { useShownRows } from './useShownRows';

const useStyles = makeStyles({
  scroll: { maxHeight: 480, overflow: 'auto' },
  cells: {
    '& td, & th': {
      verticalAlign: 'top',
      whiteSpace: 'nowrap',
      paddingInline: 8,
    },
  },
});

const columns = ['pod', 'runs', 'ready', 'connection', 'difference'] as const;

interface PodsProps {
  workload: string;
  pods: readonly PodState[];
  connections: LiveValue<AnsweredConnections>;
  previews: PodPreviews;
  renewedBy: WorkloadState['renewedBy'];
}

/** Those that need a look first: not ready, then different, then by name. */
function byConcern(a: PodState, b: PodState): number {
  const concern = (pod: PodState) =>
    (pod.ready ? 0 : 2) + (pod.differences.length > 0 ? 1 : 0);
  return concern(b) - concern(a) || (a.name < b.name ? -1 : 1);
}

/** What the injector said of the pod; null while it was not asked. */
function comparisonOf(
  { uid }: PodState,
  previews: PodPreviews,
): Comparison | null {
  if (previews.state !== 'asked') return null;
  return previews.byPod.get(uid) ?? null;
}

function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

/** The pods of a workload. */
export function PodTable(props: PodsProps) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const now = useNow(10_000);
  const scroll = useRef<HTMLDivElement>(null);
  const { workload, connections, previews, renewedBy } = props;
  const pods = useMemo(() => [...props.pods].sort(byConcern), [props.pods]);
  const rows = useShownRows(pods.length, scroll);
  if (pods.length === 0) return <>{t('entityMesh.noPods', { workload })}</>;
  return (
    <div
      ref={scroll}
      // What scrolls has to be reached by the keyboard, and then has to be called something.
      {...(rows.isLong && {
        className: classes.scroll,
        role: 'region',
        tabIndex: 0,
        'aria-label': t('entityMesh.podsOf', { workload }),
      })}
    >
      <Table
        size="small"
        stickyHeader={rows.isLong}
        className={classes.cells}
        aria-label={t('entityMesh.podsOf', { workload })}
        aria-rowcount={pods.length + 1}
      >
        <TableHead>
          <TableRow aria-rowindex={1}>
            {columns.map(column => (
              <TableCell key={column}>
                {t(`entityMesh.podColumn.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <Gap height={rows.before} />
          {rows.indexes.map(index => (
            <PodRow
              key={pods[index].uid}
              pod={pods[index]}
              index={index}
              measure={rows.measure}
              {...{ now, connections, renewedBy }}
              comparison={comparisonOf(pods[index], previews)}
            />
          ))}
          <Gap height={rows.after} />
        </TableBody>
      </Table>
    </div>
  );
}
