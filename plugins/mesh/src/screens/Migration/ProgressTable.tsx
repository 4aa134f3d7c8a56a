import Button from '@material-ui/core/Button';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  WorkloadProgress,
  WorkloadRef,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  Sign,
  toneColor,
  type Tone,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const tones: Record<WorkloadProgress['state'], Tone> = {
  waiting: 'waiting',
  restarting: 'running',
  ready: 'running',
  verified: 'ok',
  moved: 'unknown',
  stopped: 'error',
  unchanged: 'waiting',
  skipped: 'out',
  gone: 'unknown',
};

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  progress: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    height: theme.spacing(1.25),
    borderRadius: theme.spacing(0.5),
    background: theme.palette.action.selected,
    overflow: 'hidden',
  },
  fill: {
    height: '100%',
    transition: 'width 300ms',
    '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
  },
  count: { whiteSpace: 'nowrap' },
  detail: { color: theme.palette.textSubtle, overflowWrap: 'anywhere' },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: theme.spacing(2),
  },
  skip: { textTransform: 'none' },
}));

/** The longest bar, for the workload with the most pods: all bars of the table have one scale. */
const longestBar = 200;

function Progress(props: { progress: WorkloadProgress; most: number }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useMeshTranslation();
  const { pods, onWanted, state, connected } = props.progress;
  const width = props.most > 0 ? (pods / props.most) * longestBar : 0;
  const share = pods > 0 ? (onWanted / pods) * 100 : 0;
  return (
    <div className={classes.progress}>
      <div style={{ width: longestBar }} aria-hidden>
        <div className={classes.track} style={{ width }}>
          <div
            className={classes.fill}
            style={{
              width: `${share}%`,
              background: toneColor(theme, tones[state]),
            }}
          />
        </div>
      </div>
      <span className={classes.count}>
        {t('migration.progress', {
          onWanted: String(onWanted),
          pods: String(pods),
        })}
        {connected !== null &&
          ` · ${t('migration.connected', { connected: String(connected) })}`}
      </span>
    </div>
  );
}

function State(props: {
  progress: WorkloadProgress;
  onSkip: (workload: WorkloadRef) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { ref, state, detail, runs, maySkip } = props.progress;
  return (
    <>
      <div className={classes.state}>
        <Sign
          tone={tones[state]}
          word={t(`migration.workloadState.${state}`)}
        />
        {maySkip && (
          <Button
            size="small"
            variant="outlined"
            className={classes.skip}
            onClick={() => props.onSkip(ref)}
          >
            {t('migration.skipOne', { workload: ref.name })}
          </Button>
        )}
      </div>
      {detail && <div className={classes.detail}>{say(detail)}</div>}
      {state === 'skipped' && runs.length > 0 && (
        <div className={classes.detail}>
          {t('migration.stillRuns', { revisions: runs.join(', ') })}
        </div>
      )}
    </>
  );
}

/** How far each workload is; each that may be skipped can be from its row. */
export function ProgressTable(props: {
  namespace: string;
  revision: string;
  workloads: readonly WorkloadProgress[];
  onSkip: (workload: WorkloadRef) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { namespace, revision, workloads } = props;
  const most = Math.max(0, ...workloads.map(({ pods }) => pods));
  return (
    <div className={classes.scroll}>
      <Table size="small" aria-label={t('migration.workloads', { namespace })}>
        <TableHead>
          <TableRow>
            <TableCell>{t('migration.column.workload')}</TableCell>
            <TableCell>{t('migration.column.pods', { revision })}</TableCell>
            <TableCell>{t('migration.column.state')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {workloads.map(progress => (
            <TableRow key={progress.ref.uid}>
              <TableCell component="th" scope="row">
                <MiddleCut name={progress.ref.name} />
              </TableCell>
              <TableCell>
                <Progress progress={progress} most={most} />
              </TableCell>
              <TableCell>
                <State progress={progress} onSkip={props.onSkip} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
