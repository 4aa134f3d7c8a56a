import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  ClusterSummary,
  RevisionSummary,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { ClusterFreshness } from '../../components/FreshnessLine';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto' },
  table: {
    fontVariantNumeric: 'tabular-nums',
    '& thead th': { whiteSpace: 'nowrap' },
    // A cluster has several rows: stripes would cut it into pieces.
    '& tbody tr:nth-of-type(odd)': { background: 'none' },
  },
  cluster: { verticalAlign: 'top' },
  subtle: { color: theme.palette.textSubtle },
}));

function Injects({ injects }: { injects: RevisionSummary['injects'] }) {
  const { t } = useMeshTranslation();
  switch (injects.state) {
    case 'yes':
      return <Sign tone="ok" word={t('meshIndex.cluster.yes')} />;
    case 'no':
      return <Sign tone="error" word={t('meshIndex.cluster.no', injects)} />;
    case 'unknown':
      return (
        <Sign tone="unknown" word={t('meshIndex.cluster.unknown', injects)} />
      );
    default:
      throw new Error(`Unknown state ${injects satisfies never}`);
  }
}

function RevisionCells({ revision }: { revision: RevisionSummary }) {
  const { t } = useMeshTranslation();
  return (
    <>
      <TableCell>
        <RevisionName revision={revision.revision} version={revision.version} />
      </TableCell>
      <TableCell>
        {revision.tags.join(', ') || t('meshIndex.cluster.none')}
      </TableCell>
      <TableCell>
        {t('meshIndex.cluster.istiodReady', {
          ready: String(revision.readyPods),
          pods: String(revision.pods),
        })}
      </TableCell>
      <TableCell>{revision.proxies}</TableCell>
      <TableCell>
        <Injects injects={revision.injects} />
      </TableCell>
    </>
  );
}

/** Columns of a revision, which a cluster without one leaves empty. */
const revisionColumns = [
  'revision',
  'tags',
  'istiod',
  'proxies',
  'injects',
] as const;

function ClusterRows({ cluster }: { cluster: ClusterSummary }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { writer, revisions } = cluster;
  const [first, ...others] = revisions;
  const rowSpan = Math.max(1, revisions.length);
  return (
    <>
      <TableRow>
        <TableCell
          className={classes.cluster}
          component="th"
          scope="rowgroup"
          rowSpan={rowSpan}
        >
          <div>{cluster.title}</div>
          <div className={classes.subtle}>
            <ClusterFreshness
              cluster={cluster.name}
              freshness={cluster.freshness}
            />
          </div>
        </TableCell>
        <TableCell className={classes.cluster} rowSpan={rowSpan}>
          {writer.state === 'configured'
            ? t('meshIndex.cluster.configured')
            : t('meshIndex.cluster.readOnly', writer)}
        </TableCell>
        {first ? (
          <RevisionCells revision={first} />
        ) : (
          <TableCell colSpan={revisionColumns.length}>
            {t('meshIndex.cluster.noRevisions')}
          </TableCell>
        )}
      </TableRow>
      {others.map(revision => (
        <TableRow key={revision.revision}>
          <RevisionCells revision={revision} />
        </TableRow>
      ))}
    </>
  );
}

/** The clusters with their revisions. */
export function ClusterTable(props: { clusters: readonly ClusterSummary[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.scroll}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('meshIndex.section.clusters')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('meshIndex.cluster.name')}</TableCell>
            <TableCell>{t('meshIndex.cluster.writer')}</TableCell>
            {revisionColumns.map(column => (
              <TableCell key={column}>
                {t(`meshIndex.cluster.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.clusters.map(cluster => (
            <ClusterRows key={cluster.name} cluster={cluster} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
