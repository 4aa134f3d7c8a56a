import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useFieldStyles } from './useFieldStyles';

/** One of several values, or none. The native element works with every keyboard and screen reader. */
export function Choice<T extends string>(props: {
  label: string;
  /** What no choice is called: "All clusters". */
  all: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | null) => void;
}) {
  const id = useId();
  const classes = useFieldStyles();
  const { options, value } = props;
  // A value that came with the address may not be among what is known.
  const isKnown = value === null || options.some(each => each.value === value);
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={props.label}
      value={value ?? ''}
      onChange={event =>
        props.onChange(
          options.find(each => each.value === event.target.value)?.value ??
            null,
        )
      }
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true, className: classes.label }}
    >
      <option value="">{props.all}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map(option => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
