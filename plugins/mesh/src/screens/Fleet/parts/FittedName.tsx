import { makeStyles } from '@material-ui/core/styles';

/** The end tells a name from its siblings as much as its beginning. */
const keptAtEnd = 8;

const useStyles = makeStyles({
  name: {
    display: 'inline-flex',
    maxWidth: '100%',
    minWidth: 0,
    verticalAlign: 'bottom',
    whiteSpace: 'pre',
  },
  start: { overflow: 'hidden', textOverflow: 'ellipsis' },
  end: { flexShrink: 0 },
});

/** A name that is cut in the middle where its place is too narrow; the whole name on hover, and for screen readers. */
export function FittedName({ name }: { name: string }) {
  const classes = useStyles();
  if (name.length <= 2 * keptAtEnd) return <span dir="auto">{name}</span>;
  return (
    <span className={classes.name} title={name}>
      <span className={classes.start}>{name.slice(0, -keptAtEnd)}</span>
      <span className={classes.end}>{name.slice(-keptAtEnd)}</span>
    </span>
  );
}
