import { makeStyles } from '@material-ui/core/styles';
import type { StepState } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign, type Tone } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const tones: Record<StepState['state'], Tone> = {
  pending: 'waiting',
  active: 'running',
  done: 'ok',
  stopped: 'error',
};

const useStyles = makeStyles(theme => ({
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyle: 'none',
    margin: 0,
    padding: 0,
    rowGap: theme.spacing(1),
  },
  step: {
    display: 'flex',
    alignItems: 'center',
    '&:not(:last-child)::after': {
      content: '""',
      width: theme.spacing(4),
      margin: theme.spacing(0, 1.5),
      borderTop: `1px solid ${theme.palette.text.disabled}`,
    },
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  details: { marginTop: theme.spacing(1) },
}));

/** The steps in their order, and what the present one is doing. */
export function StepLine({ steps }: { steps: readonly StepState[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  // Why a step stopped stands among the findings, with what can be done about it.
  const present = steps.filter(({ state }) => state === 'active');
  return (
    <div>
      <ol className={classes.steps} aria-label={t('migration.section.steps')}>
        {steps.map(({ id, state }) => (
          <li
            key={id}
            className={classes.step}
            aria-current={state === 'active' ? 'step' : undefined}
          >
            <Sign tone={tones[state]} word={t(`migration.step.${id}`)} />
            <span className={classes.hidden}>
              {t(`migration.stepState.${state}`)}
            </span>
          </li>
        ))}
      </ol>
      {present.map(
        ({ id, detail }) =>
          detail && (
            <div key={id} className={classes.details}>
              {say(detail)}
            </div>
          ),
      )}
    </div>
  );
}
