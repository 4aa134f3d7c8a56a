import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useFieldStyles } from './useFieldStyles';

/** Narrows a list by text. */
export function SearchField(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const classes = useFieldStyles();
  return (
    <TextField
      id={id}
      type="search"
      size="small"
      variant="outlined"
      label={props.label}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
      InputLabelProps={{ shrink: true, className: classes.label }}
    />
  );
}
