import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  panel: { padding: theme.spacing(2, 3) },
  title: { marginBottom: theme.spacing(1) },
}));

/** A titled part of a screen. */
export function Panel(props: { title: string; children: ReactNode }) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      className={classes.panel}
      aria-labelledby={id}
    >
      <Typography
        id={id}
        className={classes.title}
        variant="subtitle1"
        component="h3"
      >
        {props.title}
      </Typography>
      {props.children}
    </Paper>
  );
}
