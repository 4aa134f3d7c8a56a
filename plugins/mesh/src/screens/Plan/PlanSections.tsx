import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';
import { CopyLine } from '../../components/CopyLine';
import { Disclosure } from '../../components/Disclosure';
import { LabelsChange } from '../../components/LabelsChange';
import { WayByHand } from '../../components/WayByHand';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { ChecksSection } from './ChecksSection';
import type { PlanCallbacks, PlanForm, PlanState } from './planState';
import { PodChanges } from './PodChanges';
import type { PodChangesState } from './podChangesState';
import { RestartsSection } from './RestartsSection';
import { StartForm } from './StartForm';
import { Verification } from './Verification';
import { WritesSection } from './WritesSection';

const useStyles = makeStyles(theme => ({
  sections: { padding: theme.spacing(0, 3) },
  section: {
    display: 'grid',
    gridTemplateColumns: '9em minmax(0, 1fr)',
    columnGap: theme.spacing(3),
    padding: theme.spacing(2, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  start: { padding: theme.spacing(2, 0) },
  lines: { display: 'grid', gap: theme.spacing(0.5) },
}));

function Section(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Typography id={id} variant="subtitle1" component="h3">
        {props.title}
      </Typography>
      <div>{props.children}</div>
    </section>
  );
}

/** The parts of a plan in the order in which they are decided on; the start comes last. */
export function PlanSections(props: {
  shown: Extract<PlanState, { state: 'shown' }>;
  podChanges: PodChangesState;
  form: PlanForm;
  callbacks: PlanCallbacks;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { form, callbacks } = props;
  const { plan, activity } = props.shown;
  return (
    <>
      <Paper variant="outlined" className={classes.sections}>
        <Section title={t('plan.section.checks')}>
          <ChecksSection checks={plan.checks} />
        </Section>
        <Section title={t('plan.section.labels')}>
          <LabelsChange
            before={plan.presentLabels}
            after={plan.plannedLabels}
          />
        </Section>
        <Section title={t('plan.section.restarts')}>
          <RestartsSection plan={plan} />
        </Section>
        <Section title={t('plan.section.podChanges')}>
          <PodChanges
            plan={plan}
            podChanges={props.podChanges}
            onAskAgain={callbacks.onAskAgain}
          />
        </Section>
        <Section title={t('plan.section.verification')}>
          <Verification
            plan={plan}
            options={form.options}
            disabled={activity === 'starting'}
            onOptions={options => callbacks.onForm({ ...form, options })}
          />
        </Section>
        <Section title={t('plan.section.writes')}>
          <Disclosure
            label={t('plan.writes.count', { count: plan.writes.length })}
          >
            <WritesSection writes={plan.writes} />
          </Disclosure>
        </Section>
        <Section title={t('plan.section.wayBack')}>
          <Typography>{t('plan.wayBack.text')}</Typography>
          <div className={classes.lines}>
            {plan.wayBack.map(line => (
              <CopyLine key={line} text={line} />
            ))}
          </div>
          <WayByHand label={t('plan.wayForward')} lines={plan.wayForward} />
        </Section>
      </Paper>
      <div className={classes.start}>
        <StartForm
          plan={plan}
          activity={activity}
          form={form}
          onForm={callbacks.onForm}
          onStart={callbacks.onStart}
        />
      </div>
    </>
  );
}
