import { makeStyles } from '@material-ui/core/styles';
import type { Freshness } from '@mesh-plugins/backstage-plugin-mesh-common';
import { type Failure, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { RelativeTime } from './RelativeTime';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** How old the shown state of a cluster is, and why where it is older than it should be. */
export function ClusterFreshness(props: {
  cluster: string;
  freshness: Freshness;
}) {
  const { t } = useMeshTranslation();
  const { cluster, freshness } = props;
  switch (freshness.state) {
    case 'live':
      return (
        <span>
          {t('freshness.asOf')} <RelativeTime at={freshness.observedAt} />
        </span>
      );
    case 'stale':
      return (
        <span>
          {t('freshness.staleSince', { cluster })}{' '}
          <RelativeTime at={freshness.since} />: {freshness.why}
        </span>
      );
    case 'never':
      return (
        <span>
          {t('freshness.neverRead', { cluster })} {freshness.why}
        </span>
      );
    default:
      throw new Error(`Unknown freshness ${freshness satisfies never}`);
  }
}

/** Whether the page changes by itself, and the last failure to renew it. */
export function LiveLine(props: { live: boolean; problem: Failure | null }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.line}>
      {props.problem ? (
        <Sign
          tone="warning"
          word={t(
            props.live ? 'freshness.notRenewed' : 'freshness.notLiveBecause',
            { message: props.problem.message },
          )}
        />
      ) : (
        <Sign
          tone={props.live ? 'ok' : 'waiting'}
          word={props.live ? t('freshness.live') : t('freshness.notLive')}
        />
      )}
    </div>
  );
}
