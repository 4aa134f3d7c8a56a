import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  reason: { color: theme.palette.textSubtle, maxWidth: '40em' },
  button: { flexShrink: 0, textTransform: 'none' },
}));

/** An action that says what it does; where it cannot be done, the reason stands beside it as text. */
export function ActionButton(props: {
  label: string;
  onClick: () => void;
  primary?: boolean;
  disabledBecause?: string | null;
}) {
  const classes = useStyles();
  const id = useId();
  const disabled = Boolean(props.disabledBecause);
  return (
    <div className={classes.action}>
      <Button
        className={classes.button}
        variant={props.primary ? 'contained' : 'outlined'}
        color={props.primary && !disabled ? 'primary' : 'default'}
        disableElevation
        disabled={disabled}
        aria-describedby={disabled ? id : undefined}
        onClick={props.onClick}
      >
        {props.label}
      </Button>
      {disabled && (
        <span id={id} className={classes.reason}>
          {props.disabledBecause}
        </span>
      )}
    </div>
  );
}
