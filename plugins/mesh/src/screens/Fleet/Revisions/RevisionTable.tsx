import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import type { FleetRevision } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { RelativeTime } from '../../../components/RelativeTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { OpenRow } from '../parts/OpenRow';
import { ListTable } from '../parts/ListTable';
import { useListStyles } from '../parts/useListStyles';
import { staleClusters, type FleetTab } from '../useFleetTab';
import { RevisionDetail } from './RevisionDetail';

const columns = [
  'revision',
  'cluster',
  'istiod',
  'pods',
  'namespaces',
  'tags',
  'installedBy',
  'since',
  'retire',
] as const;

const figures: readonly string[] = ['istiod', 'pods', 'namespaces'];

/** Names a revision of the fleet. */
export function revisionKey(revision: FleetRevision): string {
  return `${revision.cluster}/${revision.revision}`;
}

function Istiod({ revision }: { revision: FleetRevision }) {
  const { t } = useMeshTranslation();
  const { readyPods, pods } = revision;
  const text = t('fleet.revision.ready', { ready: readyPods, pods });
  return readyPods < pods || pods === 0 ? (
    <Sign tone="error" word={text} />
  ) : (
    <>{text}</>
  );
}

function Cells({ revision, tab }: { revision: FleetRevision; tab: FleetTab }) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const { cluster, usedBy, proxies, doubtedProxies, retire } = revision;
  return (
    <>
      <TableCell>{cluster}</TableCell>
      <TableCell className={classes.number}>
        <Istiod revision={revision} />
      </TableCell>
      <TableCell className={classes.number}>
        {proxies === 0 ? (
          t('fleet.number', { number: 0 })
        ) : (
          <Link
            to={tab.links.tab('namespaces', {
              cluster,
              runs: revision.revision,
            })}
          >
            {t('fleet.number', { number: proxies })}
          </Link>
        )}
        {doubtedProxies !== undefined && (
          <div>{t('fleet.unclear', { number: doubtedProxies })}</div>
        )}
      </TableCell>
      <TableCell className={classes.number}>
        {t('fleet.number', { number: usedBy.length })}
      </TableCell>
      <TableCell>{revision.tags.join(', ') || t('fleet.none')}</TableCell>
      <TableCell>{revision.installedBy ?? t('fleet.notKnown')}</TableCell>
      <TableCell>
        {revision.since ? (
          <RelativeTime at={revision.since} />
        ) : (
          t('fleet.notKnown')
        )}
      </TableCell>
      <TableCell>
        {retire.possible ? (
          <Sign tone="ok" word={t('fleet.revision.yes')} />
        ) : (
          t('fleet.revision.no', { count: retire.reasons.length })
        )}
      </TableCell>
    </>
  );
}

function RevisionRow({
  revision,
  tab,
}: {
  revision: FleetRevision;
  tab: FleetTab;
}) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const key = revisionKey(revision);
  const open = tab.search.row === key;
  const isStale = staleClusters(tab).some(
    ({ name }) => name === revision.cluster,
  );
  return (
    <OpenRow
      className={isStale ? classes.stale : ''}
      open={open}
      onToggle={() => tab.change({ row: open ? null : key })}
      label={t(open ? 'fleet.revision.hide' : 'fleet.revision.show', {
        revision: revision.revision,
        cluster: revision.cluster,
      })}
      columns={columns.length}
      head={
        <>
          <RevisionName
            revision={revision.revision}
            version={revision.version}
          />{' '}
          {revision.newest && (
            <span className={classes.subtle}>{t('fleet.revision.newest')}</span>
          )}
        </>
      }
      cells={<Cells revision={revision} tab={tab} />}
      detail={<RevisionDetail revision={revision} tab={tab} />}
    />
  );
}

/** The revisions of the fleet; a row opens to what uses it. */
export function RevisionTable(props: {
  revisions: readonly FleetRevision[];
  tab: FleetTab;
}) {
  const { t } = useMeshTranslation();
  return (
    <ListTable
      caption={t('fleet.tab.revisions')}
      columns={columns.map(column => ({
        label: t(`fleet.revision.column.${column}`),
        figures: figures.includes(column),
      }))}
    >
      {props.revisions.map(revision => (
        <RevisionRow
          key={revisionKey(revision)}
          revision={revision}
          tab={props.tab}
        />
      ))}
    </ListTable>
  );
}
