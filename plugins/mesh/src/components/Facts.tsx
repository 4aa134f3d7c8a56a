import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7em, max-content) minmax(0, 1fr)',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(1.5),
    margin: 0,
    alignItems: 'baseline',
  },
  term: { color: theme.palette.textSubtle },
  value: { margin: 0, minWidth: 0 },
}));

/** Facts with their names, in two columns. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={useStyles().facts}>{children}</dl>;
}

/** One of them. */
export function Fact(props: { name: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <>
      <dt className={classes.term}>{props.name}</dt>
      <dd className={classes.value}>{props.children}</dd>
    </>
  );
}
