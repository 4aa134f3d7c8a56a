import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import type { ReactElement } from 'react';

const useStyles = makeStyles(theme => ({
  chip: {
    margin: 0,
    height: 28,
    fontVariantNumeric: 'tabular-nums',
    '&:focus-visible': { outline: `2px solid ${theme.palette.link}` },
  },
}));

/** A filter that is on or off; on is shown by a tick as well as by colour. */
export function FilterChip(props: {
  label: string | ReactElement;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const { on } = props;
  return (
    <Chip
      className={useStyles().chip}
      clickable
      size="small"
      component="button"
      variant={on ? 'default' : 'outlined'}
      icon={on ? <CheckIcon aria-hidden /> : undefined}
      label={props.label}
      aria-pressed={on}
      onClick={() => props.onChange(!on)}
    />
  );
}
