import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { meshPlanCreatePermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import { FailureView } from '../../components/FailureView';
import { Asked } from '../../components/ReasonChain';
import { RelativeTime, spanText } from '../../components/RelativeTime';
import { Waiting } from '../../components/Waiting';
import { spanOf } from '../../look/shortTime';
import type { PlanAddress } from '../../moves/planSearch';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { NoticeBox } from './NoticeBox';
import { PlanSections } from './PlanSections';
import type { PlanCallbacks, PlanForm, PlanState } from './planState';
import type { PodChangesState } from './podChangesState';
import { TargetSelect } from './TargetSelect';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2), maxWidth: 1280 },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(1),
  },
  move: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  again: { marginInlineStart: theme.spacing(1), textTransform: 'none' },
  made: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** Heights of title, headline and sections. */
const skeleton = [40, 32, 520] as const;

type Shown = Extract<PlanState, { state: 'shown' }>;

function PlanTitle(props: {
  shown: Shown;
  onTarget: PlanCallbacks['onTarget'];
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { plan, chosen, activity } = props.shown;
  return (
    <div className={classes.title}>
      <Typography variant="h5" component="h2">
        {t('plan.title', plan)}
      </Typography>
      <span className={classes.move}>
        {t('plan.from')}
        <Asked asked={plan.presentResolution} version={plan.presentVersion} />
        {t('plan.to')}
        <TargetSelect
          plan={plan}
          chosen={chosen}
          disabled={activity !== 'none'}
          onTarget={props.onTarget}
        />
      </span>
    </div>
  );
}

function ShownPlan(props: {
  shown: Shown;
  podChanges: PodChangesState;
  form: PlanForm;
  callbacks: PlanCallbacks;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { shown, callbacks } = props;
  const { plan, chosen, notice, activity } = shown;
  const { namespace } = plan;
  return (
    <div className={classes.screen} aria-busy={activity !== 'none'}>
      <PlanTitle shown={shown} onTarget={callbacks.onTarget} />
      {notice && <NoticeBox notice={notice} />}
      {chosen ? (
        <>
          <div>
            <Typography variant="h6" component="p" role="status">
              {activity === 'renewing'
                ? t('plan.renewing')
                : say(plan.headline)}
            </Typography>
            <span className={classes.made}>
              {plan.startable &&
                plan.estimatedSeconds !== null &&
                `${t('plan.takesAbout', {
                  span: spanText(t, spanOf(plan.estimatedSeconds * 1000)),
                })} `}
              {t('plan.nothingWritten')} {t('plan.madeAt')}{' '}
              <RelativeTime at={plan.madeAt} />
              <Button
                className={classes.again}
                size="small"
                onClick={callbacks.onAgain}
              >
                {t('plan.again')}
              </Button>
            </span>
          </div>
          <PlanSections {...props} />
        </>
      ) : (
        <Typography>{t('plan.choose', { namespace })}</Typography>
      )}
    </div>
  );
}

/** The plan page: what would be done, before anything is. */
export function PlanView(props: {
  state: PlanState;
  address: PlanAddress | null;
  podChanges: PodChangesState;
  form: PlanForm;
  callbacks: PlanCallbacks;
}) {
  const { t } = useMeshTranslation();
  const { state } = props;
  switch (state.state) {
    case 'no-address':
      return (
        <div>
          <Typography variant="h5" component="h2">
            {t('plan.missingAddress.title')}
          </Typography>
          <Typography>{t('plan.missingAddress.why')}</Typography>
          <Typography>{t('plan.missingAddress.next')}</Typography>
        </div>
      );
    case 'loading':
      return (
        <Waiting
          slow={state.slow}
          waitingFor={t('plan.waitingFor', {
            cluster: props.address?.cluster ?? '',
            namespace: props.address?.namespace ?? '',
          })}
          heights={skeleton}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={state.failure}
          permission={meshPlanCreatePermission.name}
          onRetry={props.callbacks.onAgain}
        />
      );
    case 'shown':
      return <ShownPlan shown={state} {...props} />;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}
