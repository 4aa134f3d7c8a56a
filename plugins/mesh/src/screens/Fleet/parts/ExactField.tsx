import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import { useFieldStyles } from './useFieldStyles';

/** A whole name to look for: taken over by Enter or when the field is left, not letter by letter. */
export function ExactField(props: {
  label: string;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const id = useId();
  const classes = useFieldStyles();
  const { value, onChange } = props;
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const takeOver = () => {
    const next = text.trim() || null;
    if (next !== value) onChange(next);
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        takeOver();
      }}
    >
      <TextField
        id={id}
        type="search"
        size="small"
        variant="outlined"
        label={props.label}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={takeOver}
        InputLabelProps={{ shrink: true, className: classes.label }}
      />
    </form>
  );
}
