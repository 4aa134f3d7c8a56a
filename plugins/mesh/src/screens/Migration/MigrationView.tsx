import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import {
  meshMigrationReadPermission,
  type SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { CopyLine } from '../../components/CopyLine';
import { Disclosure } from '../../components/Disclosure';
import { FailureView } from '../../components/FailureView';
import { FindingItem } from '../../components/FindingItem';
import { PhaseAnnouncer } from '../../components/PhaseAnnouncer';
import { RelativeTime } from '../../components/RelativeTime';
import { Panel } from '../../components/Panel';
import { Waiting } from '../../components/Waiting';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { ActionList } from './ActionList';
import { AskedLine } from './AskedLine';
import { DownloadEvents } from './DownloadEvents';
import { EventList } from './EventList';
import { MigrationHead } from './MigrationHead';
import { ProgressTable } from './ProgressTable';
import { RecordFacts } from './RecordFacts';
import { StepLine } from './StepLine';
import type { MigrationState } from './useMigrationState';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  lines: { display: 'grid', gap: theme.spacing(0.5) },
}));

/** Heights of head, steps, workloads and events. */
const skeleton = [88, 72, 200, 240] as const;

type Shown = Extract<MigrationState, { state: 'shown' }>;

/** What keeps it from going on: a failed look, findings, a request that is not answered. */
function Obstacles({ shown }: { shown: Shown }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { migration, steering } = shown;
  const { trouble, pinned, findings } = migration;
  return (
    <>
      <AskedLine asked={migration.asked} steering={steering} />
      {trouble && (
        <Alert severity="warning">
          {t('migration.trouble', { count: trouble.attempts })}{' '}
          <RelativeTime at={trouble.since} />: {trouble.message}
        </Alert>
      )}
      {pinned && (
        <Alert severity="info">
          {t('migration.pinned', { revision: pinned })}
        </Alert>
      )}
      {findings.length > 0 && (
        <Panel title={t('migration.section.why')}>
          <ul className={classes.list}>
            {findings.map((finding, index) => (
              <FindingItem key={index} finding={finding} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function ShownMigration(props: {
  shown: Shown;
  onSteer: (action: SteeringAction, reason: string) => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { migration, events, live, problem } = props.shown;
  const { phase, direction } = migration;
  return (
    <div className={classes.screen}>
      <PhaseAnnouncer
        phase={phase}
        sentence={t('migration.announce', {
          phase: t(`phase.${phase}`),
          headline: say(migration.headline),
        })}
      />
      <MigrationHead migration={migration} live={live} problem={problem} />
      <Obstacles shown={props.shown} />
      <Panel title={t('migration.section.steps')}>
        <StepLine steps={migration.steps} />
      </Panel>
      <Panel title={t('migration.section.actions')}>
        <ActionList
          phase={phase}
          namespace={migration.namespace}
          actions={migration.actions}
          onSteer={props.onSteer}
        />
      </Panel>
      <Panel title={t('migration.section.workloads')}>
        <ProgressTable
          namespace={migration.namespace}
          revision={
            direction === 'back'
              ? migration.prior.revision
              : migration.targetRevision
          }
          workloads={migration.workloads}
        />
      </Panel>
      <Panel title={t('migration.section.events')}>
        <EventList events={events} />
        <DownloadEvents migration={migration} events={events} />
      </Panel>
      <Panel
        title={t(
          migration.finishedAt
            ? 'migration.section.record'
            : 'migration.section.way',
        )}
      >
        {/* While it runs the head says the same; the record is for those who come later. */}
        {migration.finishedAt && <RecordFacts migration={migration} />}
        <Disclosure label={t('migration.section.wayBack')}>
          <div className={classes.lines}>
            {migration.wayBack.map(line => (
              <CopyLine key={line} text={line} />
            ))}
          </div>
        </Disclosure>
      </Panel>
    </div>
  );
}

/** The page of one migration: live while it runs, the record once it is over. */
export function MigrationView(props: {
  id: string;
  state: MigrationState;
  onRetry: () => void;
  onSteer: (action: SteeringAction, reason: string) => void;
}) {
  const { t } = useMeshTranslation();
  const { state, id } = props;
  switch (state.state) {
    case 'loading':
      return (
        <Waiting
          slow={state.slow}
          waitingFor={t('migration.waitingFor', { id })}
          heights={skeleton}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={state.failure}
          permission={meshMigrationReadPermission.name}
          onRetry={props.onRetry}
        />
      );
    case 'shown':
      return <ShownMigration shown={state} onSteer={props.onSteer} />;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}
