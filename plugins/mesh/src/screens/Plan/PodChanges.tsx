import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Plan, Preview } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { ComparisonLine } from './ComparisonLine';
import { groupComparisons } from './groupComparisons';
import type { PodChangesState } from './podChangesState';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li + li': { marginTop: theme.spacing(1) },
  },
  subtle: { color: theme.palette.textSubtle },
  button: { textTransform: 'none' },
}));

function KnownVersions({ plan }: { plan: Plan }) {
  const { t } = useMeshTranslation();
  const { presentVersion: from, targetVersion: to } = plan;
  if (from === null || to === null) {
    return <Typography>{t('plan.podChanges.unknownVersion')}</Typography>;
  }
  return (
    <Typography>
      {from === to
        ? t('plan.podChanges.sameVersion', { version: to })
        : t('plan.podChanges.version', { from, to })}
    </Typography>
  );
}

function Answered({ plan, preview }: { plan: Plan; preview: Preview }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const groups = groupComparisons(preview.workloads);
  return (
    <>
      {groups.every(({ comparison }) => comparison.state === 'not-asked') && (
        <KnownVersions plan={plan} />
      )}
      {groups.length === 0 && (
        <Typography>{t('plan.podChanges.nothing')}</Typography>
      )}
      <ul className={classes.list}>
        {groups.map(group => (
          <li key={group.workloads.join()}>
            <ComparisonLine group={group} all={groups.length === 1} />
          </li>
        ))}
        {preview.unread.map(why => (
          <li key={why}>
            <Typography>{t('plan.podChanges.unread', { why })}</Typography>
          </li>
        ))}
      </ul>
      <span className={classes.subtle}>
        {t('plan.podChanges.askedAt')} <RelativeTime at={preview.askedAt} />
      </span>
    </>
  );
}

/** True where another question may get a better answer. */
function isComplete({ workloads, unread }: Preview): boolean {
  return (
    unread.length === 0 &&
    workloads.every(({ comparison }) => comparison.state !== 'not-asked')
  );
}

/** In what the pods will differ, as the injectors themselves say. */
export function PodChanges(props: {
  plan: Plan;
  podChanges: PodChangesState;
  onAskAgain: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { plan, podChanges } = props;
  const again = (
    <Button className={classes.button} size="small" onClick={props.onAskAgain}>
      {t('plan.podChanges.askAgain')}
    </Button>
  );
  switch (podChanges.state) {
    case 'asking':
      return (
        <>
          <KnownVersions plan={plan} />
          <Typography className={classes.subtle} role="status">
            {t('plan.podChanges.asking')}
          </Typography>
        </>
      );
    case 'failed':
      return (
        <>
          <KnownVersions plan={plan} />
          <Sign tone="unknown" word={t('plan.podChanges.notAsked')} />
          <Typography>
            {t('plan.podChanges.failed', {
              message: podChanges.failure.message,
            })}
          </Typography>
          {again}
        </>
      );
    case 'answered': {
      const { preview } = podChanges;
      return (
        <>
          <Answered plan={plan} preview={preview} />
          {!isComplete(preview) && again}
        </>
      );
    }
    default:
      throw new Error(`Unknown state ${podChanges satisfies never}`);
  }
}
