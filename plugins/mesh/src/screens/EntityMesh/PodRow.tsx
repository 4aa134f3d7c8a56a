import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type {
  Comparison,
  PodState,
  RunningProxy,
  WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveValue,
  RevisionName,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import { spanText } from '../../components/RelativeTime';
import { spanOf } from '../../look/shortTime';
import { WhyLink } from '../../links/WhyLink';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { AskedDifferences } from './AskedDifferences';
import { ConnectionCell } from './ConnectionCell';
import type { AnsweredConnections } from './connectionsSource';
import { Differences, WhyDifferent } from './Differences';

const useStyles = makeStyles(theme => ({
  image: { fontFamily: 'monospace', fontSize: '0.9em' },
  subtle: { color: theme.palette.textSubtle },
  // The only cell whose text breaks; without a width of its own the others would leave it a word a line.
  difference: { minWidth: '13em' },
  trouble: {
    color: theme.palette.textSubtle,
    maxWidth: '14em',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
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
      {pod.trouble && <div className={classes.trouble}>{pod.trouble}</div>}
    </>
  );
}

/** The image of the proxy, and in which shape it was injected. */
function Proxy(props: { injected: RunningProxy }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { nativeSidecar, proxyImage, role } = props.injected;
  return (
    <>
      {proxyImage && (
        <div className={classes.image}>
          <MiddleCut name={proxyImage} />
        </div>
      )}
      <div className={classes.subtle}>
        {role === 'sidecar'
          ? t(
              nativeSidecar
                ? 'entityMesh.nativeSidecar'
                : 'entityMesh.classicSidecar',
            )
          : t(`entityMesh.role.${role}`)}
      </div>
    </>
  );
}

/** One pod: what it runs, whether its proxy is connected, and why it differs. */
export function PodRow(props: {
  pod: PodState;
  connections: LiveValue<AnsweredConnections>;
  /** What the injector said of it; null while it was not asked. */
  comparison: Comparison | null;
  renewedBy: WorkloadState['renewedBy'];
  now: number;
  index: number;
  measure: ((row: Element | null) => void) | undefined;
}) {
  const { pod, now, index } = props;
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { running } = pod;
  const injected = running.kind === 'none' ? null : running;
  const age = spanOf(now - Date.parse(pod.createdAt));
  return (
    <TableRow ref={props.measure} data-index={index} aria-rowindex={index + 2}>
      <TableCell component="th" scope="row">
        <MiddleCut name={pod.name} />
        <div className={classes.subtle}>
          {pod.node ?? t('entityMesh.notScheduled')} · {spanText(t, age)} ·{' '}
          <WhyLink pod={pod.name} />
        </div>
      </TableCell>
      <TableCell>
        <RevisionName
          revision={running.kind === 'revision' ? running.revision : null}
          unknownRevision={running.kind !== 'none'}
          version={injected?.proxyVersion ?? null}
        />
        {injected && <Proxy injected={injected} />}
        {running.kind === 'unknown' && (
          <div className={classes.trouble}>{say(running.why)}</div>
        )}
        {pod.standing !== 'counted' && (
          <div className={classes.trouble}>
            {t(`entityMesh.standing.${pod.standing}`)}
          </div>
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
      <TableCell className={classes.difference}>
        <Differences differences={pod.differences} />
        <WhyDifferent differences={pod.differences} />
        {props.comparison && (
          <AskedDifferences
            comparison={props.comparison}
            renewedBy={props.renewedBy}
          />
        )}
      </TableCell>
    </TableRow>
  );
}
