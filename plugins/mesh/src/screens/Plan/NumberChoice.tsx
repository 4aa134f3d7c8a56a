import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  field: { minWidth: '18em' },
  // The theme's own grey has too little contrast on the page.
  label: { color: theme.palette.textSubtle, whiteSpace: 'nowrap' },
}));

/** One of several numbers, or null. The native element works with every keyboard and screen reader. */
export function NumberChoice<T extends number | null>(props: {
  label: string;
  value: T;
  choices: readonly T[];
  say: (choice: T) => string;
  disabled: boolean;
  onChange: (value: T) => void;
}) {
  const classes = useStyles();
  const id = useId();
  const { value, choices, say } = props;
  // What the address or another release chose stays possible.
  const all = choices.includes(value) ? choices : [...choices, value];
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      className={classes.field}
      label={props.label}
      value={all.indexOf(value)}
      disabled={props.disabled}
      onChange={event => props.onChange(all[Number(event.target.value)])}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: classes.label }}
    >
      {all.map((choice, index) => (
        <option key={String(choice)} value={index}>
          {say(choice)}
        </option>
      ))}
    </TextField>
  );
}
