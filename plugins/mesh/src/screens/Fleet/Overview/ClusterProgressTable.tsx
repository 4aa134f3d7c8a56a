import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type {
  ClusterProgress,
  Freshness,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { RelativeTime } from '../../../components/RelativeTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { RunsCell } from '../parts/RunsCell';
import { ListTable } from '../parts/ListTable';
import { useListStyles } from '../parts/useListStyles';
import type { RevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';

const columns = [
  'cluster',
  'runs',
  'progress',
  'problems',
  'freshness',
  'writer',
] as const;

/** Parts of the width: sentences need more than figures. */
const widths: Record<(typeof columns)[number], string> = {
  cluster: '10%',
  runs: '28%',
  progress: '19%',
  problems: '9%',
  freshness: '18%',
  writer: '16%',
};

function Progress(props: { cluster: ClusterProgress; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  const { cluster, tab } = props;
  const { name, newest, toMove, namespaces } = cluster;
  if (namespaces === 0) return <>{t('fleet.cluster.noNamespaces')}</>;
  const all = (
    <Link to={tab.links.tab('namespaces', { cluster: name })}>
      {t('fleet.namespaces', { count: namespaces })}
    </Link>
  );
  if (newest === null) return all;
  return toMove === 0 ? (
    <>
      <Sign tone="ok" word={t('fleet.cluster.allMoved', { newest })} /> {all}
    </>
  ) : (
    <>
      <Link
        to={tab.links.tab('namespaces', { cluster: name, only: ['to-move'] })}
      >
        {t('fleet.cluster.toMove', { count: toMove, newest })}
      </Link>{' '}
      {t('fleet.cluster.of')} {all}
    </>
  );
}

/** How fresh a cluster is, in short: why it is not fresher stands at the top of the page. */
function Read({ freshness }: { freshness: Freshness }) {
  const { t } = useMeshTranslation();
  switch (freshness.state) {
    case 'live':
      return <RelativeTime at={freshness.observedAt} />;
    case 'stale':
      return (
        <>
          <Sign tone="warning" word={t('fleet.cluster.notReadSince')} />{' '}
          <RelativeTime at={freshness.since} />
        </>
      );
    case 'never':
      return <Sign tone="unknown" word={t('fleet.cluster.neverRead')} />;
    default:
      throw new Error(`Unknown freshness ${freshness satisfies never}`);
  }
}

function ClusterRow(props: {
  cluster: ClusterProgress;
  most: number;
  tab: FleetTab;
  look: RevisionLook;
}) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const { cluster, tab } = props;
  const { name, freshness, problems, writer, kubernetesVersion } = cluster;
  return (
    <TableRow className={freshness.state === 'live' ? '' : classes.stale}>
      <TableCell component="th" role="rowheader" scope="row">
        <Link to={tab.links.tab('overview', { cluster: name })}>
          {cluster.title}
        </Link>{' '}
        {kubernetesVersion && (
          <span className={classes.subtle}>{kubernetesVersion}</span>
        )}
      </TableCell>
      <TableCell>
        <RunsCell
          wrap
          runs={cluster.runs}
          most={props.most}
          look={props.look}
        />
      </TableCell>
      <TableCell>
        <Progress cluster={cluster} tab={tab} />
      </TableCell>
      <TableCell>
        {problems === 0 ? (
          t('fleet.none')
        ) : (
          <Link to={tab.links.tab('problems', { cluster: name })}>
            {t('fleet.problems', { count: problems })}
          </Link>
        )}
      </TableCell>
      <TableCell>
        <Read freshness={freshness} />
      </TableCell>
      <TableCell>
        {writer.state === 'configured'
          ? t('fleet.cluster.configured')
          : t('fleet.cluster.readOnly', { why: writer.why })}
      </TableCell>
    </TableRow>
  );
}

/** The clusters: what runs, what remains, what is wrong, how fresh that is, and whether it may be written. */
export function ClusterProgressTable(props: {
  clusters: readonly ClusterProgress[];
  tab: FleetTab;
  look: RevisionLook;
}) {
  const { t } = useMeshTranslation();
  const most = Math.max(
    0,
    ...props.clusters.map(({ runs }) =>
      runs.reduce((sum, { pods }) => sum + pods, 0),
    ),
  );
  return (
    <ListTable
      caption={t('fleet.overview.clusters')}
      columns={columns.map(column => ({
        label: t(`fleet.cluster.${column}`),
        width: widths[column],
      }))}
    >
      {props.clusters.map(cluster => (
        <ClusterRow
          key={cluster.name}
          cluster={cluster}
          most={most}
          tab={props.tab}
          look={props.look}
        />
      ))}
    </ListTable>
  );
}
