import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  RevisionName,
  type Failure,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { LiveLine } from '../../components/FreshnessLine';
import { PhaseSign } from '../../components/PhaseSign';
import { RelativeTime } from '../../components/RelativeTime';
import { TimeLeft } from '../../components/TimeLeft';
import { firstSentence } from '../../look/firstSentence';
import { shortRef } from '../../look/shortRef';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

/** As many characters of the digest as tell plans of one namespace apart. */
const shortDigest = 8;

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
  },
  subtle: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** What is moved where, where it stands in one sentence, who asked for it. */
export function MigrationHead(props: {
  migration: Migration;
  live: boolean;
  problem: Failure | null;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { migration } = props;
  // The sentence stands still while what is waited for changes with every pod.
  const { first, rest } = firstSentence(say(migration.headline));
  const saidBySteps = migration.steps.some(
    ({ detail }) => detail && say(detail) === rest,
  );
  return (
    <header>
      <div className={classes.line}>
        <Typography variant="h6" component="h2">
          {t('migration.title', migration)}
        </Typography>
        <span>
          <RevisionName
            revision={migration.prior.revision}
            version={migration.priorVersion}
          />{' '}
          {t('migration.arrow')}{' '}
          <RevisionName
            revision={migration.targetRevision}
            version={migration.targetVersion}
          />
        </span>
        <PhaseSign phase={migration.phase} awaits={migration.awaits !== null} />
        {!migration.finishedAt && (
          <LiveLine live={props.live} problem={props.problem} />
        )}
      </div>
      <Typography variant="h5" component="p">
        {first}
      </Typography>
      {rest && !saidBySteps && <Typography>{rest}</Typography>}
      <div className={`${classes.line} ${classes.subtle}`}>
        <span>
          {t('migration.startedBy', {
            person: shortRef(migration.requestedBy, 'user'),
          })}{' '}
          <RelativeTime at={migration.createdAt} />
        </span>
        <span>{t('migration.because', { reason: migration.reason })}</span>
        {migration.deadlineAt && (
          <span>
            {t('migration.deadline')} <TimeLeft until={migration.deadlineAt} />
          </span>
        )}
        <span title={migration.planDigest}>
          {t('migration.plan', {
            digest: migration.planDigest.slice(0, shortDigest),
          })}
        </span>
      </div>
    </header>
  );
}
