import { CopyTextButton, Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { rememberedPerson } from '../signIn/rememberedPerson';
import { usePortalTranslation } from '../translation/usePortalTranslation';
import type { Step } from './steps';

const useStyles = makeStyles(theme => ({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  box: { padding: 0, alignSelf: 'start' },
  title: { fontWeight: 600 },
  command: {
    alignItems: 'center',
    display: 'flex',
    '& code': {
      backgroundColor: theme.palette.action.hover,
      overflowWrap: 'anywhere',
      padding: theme.spacing(0.5),
    },
  },
  go: { padding: 0, textTransform: 'none' },
}));

/** Signs in as another person of the demo on the page where they go on. */
function goOnAs(user: string, path: string): void {
  rememberedPerson.write(user);
  window.location.assign(path);
}

interface StepItemProps {
  step: Step;
  /** The name of the person who does it. */
  person: string;
  done: boolean;
  onDone: (done: boolean) => void;
}

/** One thing to try, with the way there. */
export function StepItem({ step, person, done, onDone }: StepItemProps) {
  const classes = useStyles();
  const { t } = usePortalTranslation();
  const titleId = `tour-${step.id}`;
  return (
    <li className={classes.item}>
      <Checkbox
        className={classes.box}
        color="primary"
        checked={done}
        onChange={event => onDone(event.target.checked)}
        inputProps={{ 'aria-labelledby': titleId }}
      />
      <div>
        <Typography className={classes.title} id={titleId} component="h3">
          {t(`tour.steps.${step.id}.title`)}
        </Typography>
        <Typography variant="body2">
          {t(`tour.steps.${step.id}.text`)}
        </Typography>
        {step.command !== undefined && (
          <div className={classes.command}>
            <code>{step.command}</code>
            <CopyTextButton
              text={step.command}
              aria-label={t('tour.copy')}
              tooltipText={t('tour.copied')}
            />
          </div>
        )}
        {rememberedPerson.read() === step.user ? (
          <Link variant="body2" to={step.path} aria-describedby={titleId}>
            {t('tour.open')}
          </Link>
        ) : (
          <Button
            className={classes.go}
            color="primary"
            aria-describedby={titleId}
            onClick={() => goOnAs(step.user, step.path)}
          >
            {t('tour.goOnAs', { person })}
          </Button>
        )}
      </div>
    </li>
  );
}
