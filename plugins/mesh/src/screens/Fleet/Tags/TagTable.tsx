import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import {
  kubectlGet,
  type FleetTag,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { CopyLine } from '../../../components/CopyLine';
import { Fact, Facts } from '../../../components/Facts';
import { RelativeTime } from '../../../components/RelativeTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import { DependantList } from '../parts/DependantList';
import { OpenRow } from '../parts/OpenRow';
import { ListTable } from '../parts/ListTable';
import { useListStyles } from '../parts/useListStyles';
import { staleClusters, type FleetTab } from '../useFleetTab';

const columns = [
  'tag',
  'cluster',
  'revision',
  'dependants',
  'owner',
  'since',
  'trouble',
] as const;

const useStyles = makeStyles(theme => ({
  detail: {
    padding: theme.spacing(1, 0),
    paddingInlineStart: theme.spacing(4),
  },
}));

/** Names a tag of the fleet. */
export function tagKey(tag: FleetTag): string {
  return `${tag.cluster}/${tag.tag}`;
}

interface Props {
  fleetTag: FleetTag;
  tab: FleetTab;
}

function Detail({ fleetTag, tab }: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { trouble, object, dependants, cluster } = fleetTag;
  return (
    <div className={classes.detail}>
      <Facts>
        {trouble && (
          <Fact name={t('fleet.tagList.column.trouble')}>{say(trouble)}</Fact>
        )}
        <Fact name={t('fleet.tagList.column.dependants')}>
          <DependantList
            cluster={cluster}
            dependants={dependants}
            links={tab.links}
          />
        </Fact>
        <Fact name={t('fleet.tagList.madeBy')}>
          {t('fleet.object', { kind: object.kind, name: object.name })}
          <CopyLine text={kubectlGet(object)} />
        </Fact>
      </Facts>
    </div>
  );
}

function Cells({ fleetTag }: { fleetTag: FleetTag }) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const { revision, version, since, trouble } = fleetTag;
  return (
    <>
      <TableCell>{fleetTag.cluster}</TableCell>
      <TableCell>
        {revision === null ? (
          t('fleet.none')
        ) : (
          <RevisionName revision={revision} version={version} />
        )}
      </TableCell>
      <TableCell className={classes.number}>
        {t('fleet.number', { number: fleetTag.dependants.length })}
      </TableCell>
      <TableCell>{fleetTag.managedBy ?? t('fleet.notKnown')}</TableCell>
      <TableCell>
        {since ? <RelativeTime at={since} /> : t('fleet.notKnown')}
      </TableCell>
      <TableCell>
        {trouble ? (
          <Sign tone="error" word={t('fleet.tagList.troubled')} />
        ) : (
          t('fleet.none')
        )}
      </TableCell>
    </>
  );
}

function TagRow({ fleetTag, tab }: Props) {
  const classes = useListStyles();
  const { t } = useMeshTranslation();
  const key = tagKey(fleetTag);
  const open = tab.search.row === key;
  const isStale = staleClusters(tab).some(
    ({ name }) => name === fleetTag.cluster,
  );
  return (
    <OpenRow
      className={isStale ? classes.stale : ''}
      open={open}
      onToggle={() => tab.change({ row: open ? null : key })}
      label={t(open ? 'fleet.tagList.hide' : 'fleet.tagList.show', {
        tag: fleetTag.tag,
        cluster: fleetTag.cluster,
      })}
      columns={columns.length}
      head={fleetTag.tag}
      cells={<Cells fleetTag={fleetTag} />}
      detail={<Detail fleetTag={fleetTag} tab={tab} />}
    />
  );
}

/** The revision tags; a row opens to who depends on it. */
export function TagTable(props: { tags: readonly FleetTag[]; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  return (
    <ListTable
      caption={t('fleet.tab.tags')}
      columns={columns.map(column => ({
        label: t(`fleet.tagList.column.${column}`),
        figures: column === 'dependants',
      }))}
    >
      {props.tags.map(tag => (
        <TagRow key={tagKey(tag)} fleetTag={tag} tab={props.tab} />
      ))}
    </ListTable>
  );
}
