import { configApiRef, useApi } from '@backstage/core-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { readDemoPeople } from '../signIn/readDemoPeople';
import { usePortalTranslation } from '../translation/usePortalTranslation';
import { StepItem } from './StepItem';
import { steps } from './steps';
import { tourMemoryApiRef } from './tourMemoryApiRef';
import { useTourState } from './useTourState';

const useStyles = makeStyles(theme => ({
  panel: { padding: theme.spacing(2) },
  head: {
    alignItems: 'center',
    display: 'flex',
    justifyContent: 'space-between',
  },
  list: { listStyle: 'none', margin: theme.spacing(2, 0, 0), padding: 0 },
}));

/** What to try, in order, with what is done already. */
export function TourPanel({ onClose }: { onClose: () => void }) {
  const classes = useStyles();
  const { t } = usePortalTranslation();
  const memory = useApi(tourMemoryApiRef);
  const people = readDemoPeople(useApi(configApiRef));
  const { done } = useTourState();
  const nameOf = (user: string) =>
    people.find(person => person.user === user)?.name ?? user;
  return (
    <section className={classes.panel} aria-labelledby="tour-title">
      <div className={classes.head}>
        <Typography variant="h6" component="h2" id="tour-title">
          {t('tour.title')}
        </Typography>
        <IconButton size="small" aria-label={t('tour.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <Typography color="textSecondary">
        {t('tour.progress', {
          done: String(done.length),
          all: String(steps.length),
        })}
      </Typography>
      <ol className={classes.list}>
        {steps.map(step => (
          <StepItem
            key={step.id}
            step={step}
            person={nameOf(step.user)}
            done={done.includes(step.id)}
            onDone={isDone => memory.mark(step.id, isDone)}
          />
        ))}
      </ol>
    </section>
  );
}
