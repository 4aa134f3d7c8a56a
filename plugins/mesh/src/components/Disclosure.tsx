import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none' },
  content: { paddingTop: theme.spacing(1) },
}));

/** A button that shows and hides what is below it. */
export function Disclosure(props: {
  label: string;
  initiallyOpen?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  const [open, setOpen] = useState(props.initiallyOpen ?? false);
  const id = useId();
  return (
    <div>
      <Button
        className={classes.button}
        size="small"
        aria-expanded={open}
        aria-controls={id}
        endIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </Button>
      <div id={id} hidden={!open} className={classes.content}>
        {open && props.children}
      </div>
    </div>
  );
}
