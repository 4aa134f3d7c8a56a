import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { Placement } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  ConditionSign,
  RunsBar,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { Asked } from '../components/ReasonChain';
import { PhaseSign } from '../components/PhaseSign';
import { ClusterFreshness } from '../components/FreshnessLine';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';

const useStyles = makeStyles(theme => ({
  place: { display: 'grid', gap: theme.spacing(0.5) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    alignItems: 'center',
  },
  subtle: { color: theme.palette.textSubtle },
  asked: { marginInlineStart: 'auto' },
  old: { filter: 'grayscale(1)' },
}));

/** One placement on a card: how it is, what is asked for, what runs; while a migration is under way, its progress. */
export function PlacementLine(props: {
  placement: Placement;
  migrationHref: (id: string) => string;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { placement } = props;
  const { cluster, freshness, openMigration: open } = placement;
  const old = freshness.state !== 'live';
  return (
    <li className={classes.place}>
      <span className={classes.subtle}>
        {t('entityMesh.placement', placement)}
      </span>
      {open ? (
        <span className={classes.head}>
          <PhaseSign phase={open.phase} />
          <span>{say(open.headline)}</span>
          <Link to={props.migrationHref(open.id)}>
            {t('entityMesh.openIt')}
          </Link>
        </span>
      ) : (
        <span className={classes.head}>
          <ConditionSign condition={placement.condition} />
          {placement.asksFor.kind === 'revision' && (
            <span className={classes.asked}>
              <Asked
                asked={placement.asksFor}
                version={placement.asksForVersion}
              />
            </span>
          )}
        </span>
      )}
      {old && (
        <span className={classes.subtle}>
          <ClusterFreshness cluster={cluster} freshness={freshness} />
        </span>
      )}
      {placement.runs.length > 0 && (
        <div className={old ? classes.old : undefined}>
          <RunsBar runs={placement.runs} />
        </div>
      )}
    </li>
  );
}
