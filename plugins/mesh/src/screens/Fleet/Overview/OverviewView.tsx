import { Link } from '@backstage/core-components';
import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import {
  meshFleetReadPermission,
  type FleetHistory,
  type FleetOverview,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Panel } from '../../../components/Panel';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import { EmptyLesson } from '../parts/EmptyLesson';
import { FleetHead } from '../parts/FleetHead';
import { Loaded } from '../parts/Loaded';
import { useRevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';
import { ClusterProgressTable } from './ClusterProgressTable';
import { HistoryPanel } from './HistoryPanel';
import { RunningList } from './RunningList';
import { TeamTable } from './TeamTable';

const useStyles = makeStyles(theme => ({
  screen: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  pair: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    alignItems: 'start',
  },
}));

interface Props {
  overview: LiveValue<FleetOverview>;
  history: LiveValue<FleetHistory>;
  tab: FleetTab;
  onRetry: () => void;
}

function NoCluster() {
  const { t } = useMeshTranslation();
  return (
    <EmptyLesson
      what={t('fleet.noClusters.what')}
      why={t('fleet.noClusters.why')}
      next={t('fleet.noClusters.next')}
      line={t('fleet.noClusters.line')}
    />
  );
}

function Fleet(props: Props & { fleet: FleetOverview }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { fleet, history, tab } = props;
  const past =
    history.state === 'loaded'
      ? history.value.items.flatMap(({ runs }) => runs)
      : [];
  const look = useRevisionLook(
    [...fleet.runs, ...past].map(({ revision }) => revision),
  );
  const { cluster } = tab.search;
  if (fleet.clusters.length === 0) {
    return fleet.problem ? (
      <Alert severity="error">{fleet.problem}</Alert>
    ) : (
      <NoCluster />
    );
  }
  return (
    <>
      {fleet.problem && <Alert severity="error">{fleet.problem}</Alert>}
      <HistoryPanel
        history={history}
        runs={fleet.runs}
        tab={tab}
        look={look}
        onRetry={props.onRetry}
      />
      <Panel title={t('fleet.overview.clusters')}>
        <ClusterProgressTable clusters={fleet.clusters} tab={tab} look={look} />
      </Panel>
      <div className={classes.pair}>
        <Panel title={t('fleet.overview.teams')}>
          <TeamTable teams={fleet.teams} tab={tab} />
        </Panel>
        <Panel title={t('fleet.overview.running')}>
          <RunningList running={fleet.running} links={tab.links} />
          <Link to={tab.links.tab('migrations', { cluster })}>
            {t('fleet.overview.allMigrations')}
          </Link>
        </Panel>
      </div>
    </>
  );
}

/** The fleet at a glance. */
export function OverviewView(props: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { overview, tab } = props;
  return (
    <div className={classes.screen}>
      <FleetHead
        tab={tab}
        value={overview}
        headline={({ headline }) => say(headline)}
      />
      <Loaded
        value={overview}
        waitingFor={t('fleet.overview.waitingFor')}
        heights={[300, 180, 180]}
        permission={meshFleetReadPermission.name}
        onRetry={props.onRetry}
      >
        {fleet => <Fleet {...props} fleet={fleet} />}
      </Loaded>
    </div>
  );
}
