import { makeStyles } from '@material-ui/core/styles';

/** Longer names are cut: the end of a pod's name tells it from its siblings as much as the beginning. */
const longest = 44;
const keptAtEnd = 16;

const useStyles = makeStyles({ name: { whiteSpace: 'nowrap' } });

/** Cuts a long name in the middle. */
export function cutMiddle(name: string): string {
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - keptAtEnd - 1)}…${name.slice(-keptAtEnd)}`;
}

/** A name, cut in the middle where it is long; the whole name on hover, and for screen readers. */
export function MiddleCut({ name }: { name: string }) {
  const classes = useStyles();
  return (
    <span className={classes.name} title={name} aria-label={name}>
      {cutMiddle(name)}
    </span>
  );
}
