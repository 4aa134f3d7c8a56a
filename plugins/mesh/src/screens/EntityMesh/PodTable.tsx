import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  IntendedRevision,
  PodConnection,
  PodState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveValue,
  RevisionName,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMemo, useRef } from 'react';
import { MiddleCut } from '../../components/MiddleCut';
import { spanText } from '../../components/RelativeTime';
import { useNow } from '../../live/useNow';
import { spanOf } from '../../look/shortTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { ConnectionCell } from './ConnectionCell';
import { Differences } from './Differences';
import { useShownRows } from './useShownRows';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 480, overflow: 'auto' },
  image: { fontFamily: 'monospace', fontSize: '0.9em' },
  trouble: {
    color: theme.palette.textSubtle,
    maxWidth: '28em',
    whiteSpace: 'normal',
  },
  cells: { '& td, & th': { whiteSpace: 'nowrap' } },
}));

const columns = [
  'pod',
  'node',
  'age',
  'runs',
  'image',
  'native',
  'ready',
  'connection',
  'difference',
] as const;

function Readiness({ pod }: { pod: PodState }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <>
      <Sign
        tone={pod.ready ? 'ok' : 'warning'}
        word={pod.ready ? t('entityMesh.yes') : t('entityMesh.no')}
      />
      {pod.terminating && <div>{t('entityMesh.terminating')}</div>}
      {pod.trouble && <div className={classes.trouble}>{pod.trouble}</div>}
    </>
  );
}

/** Why the pod differs, in a sentence: what it runs and what a pod created now would get. */
function WhyDifferent(props: { pod: PodState; wouldGet: IntendedRevision }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { pod, wouldGet } = props;
  const why = pod.differences.map(difference =>
    t(`entityMesh.whyDifferent.${difference}`, {
      runs: pod.running.kind === 'revision' ? pod.running.revision : '',
      wouldGet: wouldGet.kind === 'revision' ? wouldGet.revision : '',
    }),
  );
  return <div className={classes.trouble}>{why.join(' ')}</div>;
}

interface PodsProps {
  workload: string;
  pods: readonly PodState[];
  wouldGet: IntendedRevision;
  connections: LiveValue<Record<string, PodConnection>>;
}

function PodRow(
  props: Pick<PodsProps, 'wouldGet' | 'connections'> & {
    pod: PodState;
    now: number;
    index: number;
    measure: ((row: Element | null) => void) | undefined;
  },
) {
  const { pod, now, index } = props;
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { running } = pod;
  const injected = running.kind === 'revision' ? running : null;
  const age = spanOf(now - Date.parse(pod.createdAt));
  return (
    <TableRow ref={props.measure} data-index={index} aria-rowindex={index + 2}>
      <TableCell component="th" scope="row">
        <MiddleCut name={pod.name} />
      </TableCell>
      <TableCell>{pod.node ?? t('entityMesh.notScheduled')}</TableCell>
      <TableCell>{spanText(t, age)}</TableCell>
      <TableCell>
        <RevisionName
          revision={injected?.revision ?? null}
          version={injected?.proxyVersion ?? null}
        />
        {pod.optedOut && (
          <div className={classes.trouble}>{t('entityMesh.optedOut')}</div>
        )}
      </TableCell>
      <TableCell className={classes.image}>
        {injected?.proxyImage ? <MiddleCut name={injected.proxyImage} /> : '–'}
      </TableCell>
      <TableCell>
        {injected?.nativeSidecar ? t('entityMesh.yes') : t('entityMesh.no')}
      </TableCell>
      <TableCell>
        <Readiness pod={pod} />
      </TableCell>
      <TableCell>
        <ConnectionCell
          pod={pod.name}
          injected={injected !== null}
          connections={props.connections}
        />
      </TableCell>
      <TableCell>
        <Differences differences={pod.differences} />
        <WhyDifferent pod={pod} wouldGet={props.wouldGet} />
      </TableCell>
    </TableRow>
  );
}

/** Those that need a look first: not ready, then different, then by name. */
function byConcern(a: PodState, b: PodState): number {
  const concern = (pod: PodState) =>
    (pod.ready ? 0 : 2) + (pod.differences.length > 0 ? 1 : 0);
  return concern(b) - concern(a) || (a.name < b.name ? -1 : 1);
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
  const { workload, wouldGet, connections } = props;
  const pods = useMemo(() => [...props.pods].sort(byConcern), [props.pods]);
  const rows = useShownRows(pods.length, scroll);
  if (pods.length === 0) return <>{t('entityMesh.noPods', { workload })}</>;
  return (
    <div ref={scroll} className={rows.isLong ? classes.scroll : undefined}>
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
              {...{ now, wouldGet, connections }}
            />
          ))}
          <Gap height={rows.after} />
        </TableBody>
      </Table>
    </div>
  );
}
