import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { ExplainedStep } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useId, useState, type ReactNode } from 'react';
import { canBeChecked, CheckIt } from '../../components/CheckIt';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { stepTones } from './signTones';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, paddingInlineStart: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
  },
  says: { paddingTop: theme.spacing(0.5), overflowWrap: 'anywhere' },
  button: { textTransform: 'none' },
  check: {
    gridColumn: '1 / -1',
    padding: theme.spacing(0, 0, 1),
    paddingInlineStart: theme.spacing(3.5),
  },
}));

/** One step: a sentence with its sign, and what it can be checked by. */
export function Step(props: { step: ExplainedStep; children?: ReactNode }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { step } = props;
  const sentence = say(step.says);
  return (
    <li className={classes.step}>
      <div className={classes.says}>
        <Sign tone={stepTones[step.sign]} word={sentence} wraps />
        {props.children}
      </div>
      {canBeChecked(step) && (
        <Button
          className={classes.button}
          size="small"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('why.checkThat', { sentence })}
          endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
          onClick={() => setOpen(!open)}
        >
          {t('asked.check')}
        </Button>
      )}
      <div id={id} hidden={!open} className={open ? classes.check : ''}>
        {open && <CheckIt check={step} />}
      </div>
    </li>
  );
}

/** Steps one after another. */
export function StepList({ steps }: { steps: readonly ExplainedStep[] }) {
  const classes = useStyles();
  return (
    <ol className={classes.list}>
      {steps.map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </ol>
  );
}
