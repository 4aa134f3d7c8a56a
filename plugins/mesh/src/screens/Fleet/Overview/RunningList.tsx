import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { PlacedMigrationLink } from '@mesh-plugins/backstage-plugin-mesh-common';
import { PhaseSign } from '../../../components/PhaseSign';
import { RelativeTime } from '../../../components/RelativeTime';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import type { FleetLinks } from '../search/useFleetLinks';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, paddingInlineStart: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(0.5, 0),
  },
  subtle: { color: theme.palette.textSubtle },
}));

/** The migrations that are under way; the list changes while it is shown. */
export function RunningList(props: {
  running: readonly PlacedMigrationLink[];
  links: FleetLinks;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  if (props.running.length === 0) {
    return <p className={classes.subtle}>{t('fleet.overview.nothingRuns')}</p>;
  }
  return (
    <ul className={classes.list}>
      {props.running.map(migration => (
        <li key={migration.id} className={classes.item}>
          <PhaseSign phase={migration.phase} />
          <Link to={props.links.migration(migration.id)}>
            {t('fleet.place', migration)}
          </Link>
          <span>{say(migration.headline)}</span>
          <span className={classes.subtle}>
            <RelativeTime at={migration.startedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
