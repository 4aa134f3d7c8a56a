import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
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
import { MiddleCut } from '../../components/MiddleCut';
import { spanText } from '../../components/RelativeTime';
import { spanOf } from '../../look/shortTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { ConnectionCell } from './ConnectionCell';
import { Differences } from './Differences';

const useStyles = makeStyles(theme => ({
  image: { fontFamily: 'monospace', fontSize: '0.9em' },
  subtle: { color: theme.palette.textSubtle },
  trouble: {
    color: theme.palette.textSubtle,
    maxWidth: '28em',
    whiteSpace: 'normal',
  },
}));

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

/** The image of the proxy, and in which shape it was injected. */
function Proxy(props: {
  injected: Extract<PodState['running'], { kind: 'revision' }>;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { nativeSidecar, proxyImage } = props.injected;
  return (
    <>
      {proxyImage && (
        <div className={classes.image}>
          <MiddleCut name={proxyImage} />
        </div>
      )}
      <div className={classes.subtle}>
        {t(
          nativeSidecar
            ? 'entityMesh.nativeSidecar'
            : 'entityMesh.classicSidecar',
        )}
      </div>
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

/** One pod: what it runs, whether its proxy is connected, and why it differs. */
export function PodRow(props: {
  pod: PodState;
  wouldGet: IntendedRevision;
  connections: LiveValue<Record<string, PodConnection>>;
  now: number;
  index: number;
  measure: ((row: Element | null) => void) | undefined;
}) {
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
        <div className={classes.subtle}>
          {pod.node ?? t('entityMesh.notScheduled')} · {spanText(t, age)}
        </div>
      </TableCell>
      <TableCell>
        <RevisionName
          revision={injected?.revision ?? null}
          version={injected?.proxyVersion ?? null}
        />
        {injected && <Proxy injected={injected} />}
        {pod.optedOut && (
          <div className={classes.trouble}>{t('entityMesh.optedOut')}</div>
        )}
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
