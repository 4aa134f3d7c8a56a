import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Sign,
  type LiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { ClusterFreshness, LiveLine } from '../../../components/FreshnessLine';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { clustersOf, staleClusters, type FleetTab } from '../useFleetTab';
import { Choice } from './Choice';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(1),
  },
  sentence: { flex: '1 1 24em', minWidth: 0 },
  // Holds its line from the start, so that nothing moves when it is said.
  headline: { minHeight: theme.typography.pxToRem(32) },
  notices: {
    listStyle: 'none',
    margin: 0,
    paddingInlineStart: 0,
  },
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    color: theme.palette.textSubtle,
  },
}));

/** The clusters whose state is not the present one: since when, and why. */
function Notices({ tab }: { tab: FleetTab }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const stale = staleClusters(tab);
  if (stale.length === 0) return null;
  return (
    <ul className={classes.notices} aria-label={t('fleet.staleClusters')}>
      {stale.map(cluster => (
        <li key={cluster.name} className={classes.notice}>
          <Sign tone="warning" word={cluster.title} />
          <ClusterFreshness
            cluster={cluster.title}
            freshness={cluster.freshness}
          />
        </li>
      ))}
    </ul>
  );
}

/** The top of a tab: the answer in one sentence, how fresh it is, and the cluster that is looked at. */
export function FleetHead<T>(props: {
  tab: FleetTab;
  value: LiveValue<T>;
  headline: (value: T) => string;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { tab, value } = props;
  return (
    <div className={classes.head}>
      <div className={classes.sentence}>
        <div className={classes.headline}>
          {value.state === 'loaded' && (
            <Typography variant="h5" component="h2">
              {props.headline(value.value)}
            </Typography>
          )}
        </div>
        {value.state === 'loaded' && (
          <LiveLine live={value.live} problem={value.problem} />
        )}
        <Notices tab={tab} />
      </div>
      <Choice
        label={t('fleet.filter.cluster')}
        all={t('fleet.filter.allClusters')}
        value={tab.search.cluster}
        options={clustersOf(tab).map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        onChange={cluster => tab.change({ cluster })}
      />
    </div>
  );
}
