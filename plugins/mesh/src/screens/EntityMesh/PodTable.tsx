import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { PodState } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import { spanText } from '../../components/RelativeTime';
import { useNow } from '../../live/useNow';
import { spanOf } from '../../look/shortTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { Differences } from './Differences';

const useStyles = makeStyles(theme => ({
  image: { fontFamily: 'monospace', fontSize: '0.9em' },
  trouble: { color: theme.palette.textSubtle, whiteSpace: 'normal' },
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

function PodRow({ pod, now }: { pod: PodState; now: number }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { running } = pod;
  const injected = running.kind === 'revision' ? running : null;
  const age = spanOf(now - Date.parse(pod.createdAt));
  return (
    <TableRow>
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
        <Differences differences={pod.differences} />
      </TableCell>
    </TableRow>
  );
}

/** The pods of a workload. */
export function PodTable(props: { workload: string; pods: PodState[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const now = useNow(10_000);
  const { workload, pods } = props;
  if (pods.length === 0) return <>{t('entityMesh.noPods', { workload })}</>;
  return (
    <Table
      size="small"
      className={classes.cells}
      aria-label={t('entityMesh.podsOf', { workload })}
    >
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <TableCell key={column}>
              {t(`entityMesh.podColumn.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {pods.map(pod => (
          <PodRow key={pod.uid} pod={pod} now={now} />
        ))}
      </TableBody>
    </Table>
  );
}
