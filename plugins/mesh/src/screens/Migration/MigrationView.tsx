import { makeStyles } from '@material-ui/core/styles';
import {
  meshMigrationReadPermission,
  type SteeringAction,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useState } from 'react';
import { FailureView } from '../../components/FailureView';
import { Panel } from '../../components/Panel';
import { PhaseAnnouncer } from '../../components/PhaseAnnouncer';
import { Waiting } from '../../components/Waiting';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { ActionDialog } from './ActionDialog';
import { ActionList } from './ActionList';
import { skippingOf, type Asking, type SteeringSubject } from './asking';
import { DownloadEvents } from './DownloadEvents';
import { EventList } from './EventList';
import { MigrationHead } from './MigrationHead';
import { Obstacles } from './Obstacles';
import { ProgressTable } from './ProgressTable';
import { RecordPanel } from './RecordPanel';
import { StepLine } from './StepLine';
import type { MigrationState } from './useMigrationState';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
}));

/** Heights of head, steps, workloads and events. */
const skeleton = [88, 72, 200, 240] as const;

type Shown = Extract<MigrationState, { state: 'shown' }>;

type OnSteer = (
  action: SteeringAction,
  reason: string,
  subject: SteeringSubject,
) => void;

function ShownMigration(props: { shown: Shown; onSteer: OnSteer }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { migration, events, live, problem } = props.shown;
  const { phase, direction } = migration;
  const standing = phase === 'running' && migration.awaits ? 'awaits' : phase;
  return (
    <div className={classes.screen}>
      <PhaseAnnouncer
        phase={standing}
        sentence={t('migration.announce', {
          phase: t(`phase.${standing}`),
          headline: say(migration.headline),
        })}
      />
      <MigrationHead migration={migration} live={live} problem={problem} />
      <Obstacles shown={props.shown} />
      <Panel title={t('migration.section.steps')}>
        <StepLine steps={migration.steps} />
      </Panel>
      <Panel title={t('migration.section.actions')}>
        <ActionList migration={migration} onAsk={setAsking} />
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
          onSkip={workload => setAsking(skippingOf(migration, workload))}
        />
      </Panel>
      <Panel title={t('migration.section.events')}>
        <EventList events={events} />
        <DownloadEvents migration={migration} events={events} />
      </Panel>
      <RecordPanel migration={migration} />
      {asking && (
        <ActionDialog
          asking={asking}
          namespace={migration.namespace}
          onClose={() => setAsking(null)}
          onConfirm={reason => {
            setAsking(null);
            props.onSteer(asking.offered.action, reason, asking.subject);
          }}
        />
      )}
    </div>
  );
}

/** The page of one migration: live while it runs, the record once it is over. */
export function MigrationView(props: {
  id: string;
  state: MigrationState;
  onRetry: () => void;
  onSteer: OnSteer;
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
