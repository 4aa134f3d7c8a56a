import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  waiting: { display: 'grid', gap: theme.spacing(2) },
  // Holds its line from the start, so that nothing moves when it is said.
  line: { minHeight: '1.5em', color: theme.palette.textSubtle },
  block: {
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
}));

/** A skeleton of the final size; says what it waits for once it takes long. */
export function Waiting(props: {
  slow: boolean;
  waitingFor: string;
  heights: readonly number[];
}) {
  const classes = useStyles();
  return (
    <div className={classes.waiting} aria-busy>
      <Typography className={classes.line} role="status">
        {props.slow ? props.waitingFor : ''}
      </Typography>
      {props.heights.map((height, index) => (
        <Skeleton
          key={index}
          className={classes.block}
          variant="rect"
          height={height}
        />
      ))}
    </div>
  );
}
