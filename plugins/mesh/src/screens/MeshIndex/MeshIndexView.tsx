import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  meshFleetReadPermission,
  meshMigrationReadPermission,
  type ClustersResponse,
  type ClusterSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import { FailureView } from '../../components/FailureView';
import { Panel } from '../../components/Panel';
import { Waiting } from '../../components/Waiting';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';
import { ClusterTable } from './ClusterTable';
import { MigrationTable } from './MigrationTable';
import type { MeshIndexState } from './useMeshIndexState';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
}));

/** The height of a table of a few rows. */
const skeleton = [200] as const;

function Loaded<T>(props: {
  value: LiveValue<T>;
  waitingFor: string;
  permission: string;
  onRetry: () => void;
  children: (value: T) => ReactNode;
}) {
  const { value } = props;
  switch (value.state) {
    case 'loading':
      return (
        <Waiting
          slow={value.slow}
          waitingFor={props.waitingFor}
          heights={skeleton}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={value.failure}
          permission={props.permission}
          onRetry={props.onRetry}
        />
      );
    case 'loaded':
      return <>{props.children(value.value)}</>;
    default:
      throw new Error(`Unknown state ${value satisfies never}`);
  }
}

function headline(t: Translate, clusters: readonly ClusterSummary[]): string {
  const revisions = clusters.flatMap(cluster => cluster.revisions);
  const proxies = revisions.reduce((sum, each) => sum + each.proxies, 0);
  return t('meshIndex.headline', {
    clusters: t('meshIndex.clusters', { count: clusters.length }),
    revisions: t('meshIndex.revisions', { count: revisions.length }),
    proxies: String(proxies),
  });
}

function Clusters({ response }: { response: ClustersResponse }) {
  const { t } = useMeshTranslation();
  const { items, problem } = response;
  return (
    <>
      {problem && <Alert severity="error">{problem}</Alert>}
      {items.length > 0 ? (
        <ClusterTable clusters={items} />
      ) : (
        <>
          <Typography>{t('meshIndex.noClusters.why')}</Typography>
          <Typography>{t('meshIndex.noClusters.next')}</Typography>
        </>
      )}
    </>
  );
}

/** The Mesh page: the clusters with their revisions, and the migrations. */
export function MeshIndexView(props: {
  state: MeshIndexState;
  migrationHref: (id: string) => string;
  onRetryClusters: () => void;
  onRetryMigrations: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { clusters, migrations } = props.state;
  return (
    <div className={classes.screen}>
      {clusters.state === 'loaded' && (
        <Typography variant="h5" component="h2">
          {clusters.value.items.length > 0
            ? headline(t, clusters.value.items)
            : t('meshIndex.noClusters.title')}
        </Typography>
      )}
      <Panel title={t('meshIndex.section.clusters')}>
        <Loaded
          value={clusters}
          waitingFor={t('meshIndex.waitingForClusters')}
          permission={meshFleetReadPermission.name}
          onRetry={props.onRetryClusters}
        >
          {response => <Clusters response={response} />}
        </Loaded>
      </Panel>
      <Panel title={t('meshIndex.section.migrations')}>
        <Loaded
          value={migrations}
          waitingFor={t('meshIndex.waitingForMigrations')}
          permission={meshMigrationReadPermission.name}
          onRetry={props.onRetryMigrations}
        >
          {page =>
            page.items.length > 0 ? (
              <MigrationTable
                migrations={page.items}
                migrationHref={props.migrationHref}
              />
            ) : (
              <Typography>{t('meshIndex.noMigrations.why')}</Typography>
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}
