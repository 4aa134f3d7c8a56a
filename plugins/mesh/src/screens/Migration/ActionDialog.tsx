import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId, useState } from 'react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import type { Asking } from './asking';

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** As the contract has it. */
const longestReason = 500;

/** Says what the action will do, before it is asked for. */
export function ActionDialog(props: {
  asking: Asking;
  namespace: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const { asking, namespace } = props;
  const { offered, subject } = asking;
  const workload = subject.workload?.name ?? '';
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={props.onClose}
    >
      <DialogTitle id={`${id}-title`}>
        {offered.action === 'skip'
          ? t('migration.confirm.skip', { workload })
          : t(`migration.confirm.${offered.action}`, { namespace })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} color="textPrimary">
          {say(offered.explanation)}
        </DialogContentText>
        <TextField
          id={`${id}-reason`}
          fullWidth
          size="small"
          variant="outlined"
          label={t('migration.confirm.reason')}
          value={reason}
          inputProps={{ maxLength: longestReason }}
          onChange={event => setReason(event.target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button className={classes.button} onClick={props.onClose}>
          {t('migration.confirm.back')}
        </Button>
        <Button
          className={classes.button}
          color="primary"
          variant="contained"
          disableElevation
          onClick={() => props.onConfirm(reason)}
        >
          {offered.action === 'skip'
            ? t('migration.skipOne', { workload })
            : t(`migration.action.${offered.action}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
