import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { MigrationLink } from '@mesh-plugins/backstage-plugin-mesh-common';
import { shortRef } from '../look/shortRef';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';
import { PhaseSign } from './PhaseSign';
import { RelativeTime } from './RelativeTime';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
  },
  label: { fontWeight: 500 },
  subtle: { color: theme.palette.textSubtle },
}));

/** A migration in one line, with a link to its page. */
export function MigrationLine(props: {
  label: string;
  migration: MigrationLink;
  href: string;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { migration } = props;
  return (
    <div className={classes.line}>
      <span className={classes.label}>{props.label}</span>
      <PhaseSign phase={migration.phase} />
      <span>{say(migration.headline)}</span>
      <span className={classes.subtle}>
        <RelativeTime at={migration.finishedAt ?? migration.startedAt} />{' '}
        {t('entityMesh.migrationBy', {
          person: shortRef(migration.requestedBy, 'user'),
          reason: migration.reason,
        })}
      </span>
      <Link to={props.href}>{t('entityMesh.openIt')}</Link>
    </div>
  );
}
