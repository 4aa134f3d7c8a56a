import { makeStyles } from '@material-ui/core/styles';
import type { PlannedWorkload } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  note: { color: theme.palette.textSubtle },
}));

/** What else is to be known of a workload: that it goes first, and that nobody's entity claims it. */
export function WhoseRemarks({ workload }: { workload: PlannedWorkload }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <>
      {workload.canary && (
        <div className={classes.note}>{t('plan.restarts.canary')}</div>
      )}
      {workload.entities?.length === 0 && (
        <div className={classes.note}>{t('plan.restarts.unclaimed')}</div>
      )}
    </>
  );
}

/** What else is to be known of how it is renewed: what it waits for, and who may interfere. */
export function RenewalRemarks({ workload }: { workload: PlannedWorkload }) {
  const classes = useStyles();
  const say = useSay();
  return (
    <div className={classes.note}>
      {workload.notes.map(note => (
        <div key={note.text}>{say(note)}</div>
      ))}
    </div>
  );
}
