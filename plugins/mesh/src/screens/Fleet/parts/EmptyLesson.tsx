import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyLine } from '../../../components/CopyLine';

const useStyles = makeStyles(theme => ({
  lesson: {
    display: 'grid',
    gap: theme.spacing(1),
    maxWidth: '60em',
    padding: theme.spacing(1, 0),
  },
}));

/** What would be here, why it is not, the one next step. */
export interface Lesson {
  what: string;
  why: string;
  next: string;
  /** A line to copy. */
  line?: string;
}

/** Stands where a list would be. */
export function EmptyLesson(props: Lesson) {
  const classes = useStyles();
  return (
    <div className={classes.lesson}>
      <Typography variant="body2">{props.what}</Typography>
      <Typography variant="body2">{props.why}</Typography>
      <Typography variant="body2">{props.next}</Typography>
      {props.line && <CopyLine text={props.line} />}
    </div>
  );
}
