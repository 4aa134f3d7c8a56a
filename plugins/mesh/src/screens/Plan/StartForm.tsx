import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import type { Message, Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useId } from 'react';
import { ActionButton } from '../../components/ActionButton';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { Consents } from './Consents';
import type { PlanActivity, PlanForm } from './planState';

/** As the contract has it. */
const longestReason = 500;

const useStyles = makeStyles(theme => ({
  form: { display: 'grid', gap: theme.spacing(2) },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(3),
  },
  reason: {
    flex: '1 1 24em',
    maxWidth: '48em',
    // The theme's own grey has too little contrast on the page.
    '& label, & p': { color: theme.palette.textSubtle },
  },
}));

/** The sentence of the first blocker; its remedy stands with the checks. */
function firstObstacle({ checks }: Plan): Message | undefined {
  return checks
    .flatMap(check => (check.outcome === 'found' ? check.findings : []))
    .find(({ severity }) => severity === 'blocker')?.message;
}

function whyNot(
  t: Translate,
  say: ReturnType<typeof useSay>,
  props: { plan: Plan; activity: PlanActivity; form: PlanForm },
): string | null {
  const { plan, activity, form } = props;
  if (activity === 'starting') return t('plan.start.starting');
  if (activity === 'renewing') return t('plan.renewing');
  if (!plan.mayStart.allowed) return plan.mayStart.why;
  if (!plan.startable) {
    return say(firstObstacle(plan) ?? plan.headline);
  }
  if (form.reason.trim() === '') return t('plan.start.needsReason');
  return null;
}

/** Consent, the reason and the start. */
export function StartForm(props: {
  plan: Plan;
  activity: PlanActivity;
  form: PlanForm;
  onForm: (form: PlanForm) => void;
  onStart: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const id = useId();
  const { plan, form, activity, onForm } = props;
  return (
    <div className={classes.form}>
      <Consents
        plan={plan}
        options={form.options}
        disabled={activity === 'starting'}
        onOptions={options => onForm({ ...form, options })}
      />
      <div className={classes.row}>
        <TextField
          id={id}
          className={classes.reason}
          variant="outlined"
          size="small"
          label={t('plan.reason.label')}
          helperText={t('plan.reason.help')}
          value={form.reason}
          inputProps={{ maxLength: longestReason }}
          onChange={event => onForm({ ...form, reason: event.target.value })}
        />
        <ActionButton
          primary
          label={t('plan.start.label')}
          disabledBecause={whyNot(t, say, props)}
          onClick={props.onStart}
        />
      </div>
    </div>
  );
}
