import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CopyLine } from '../../components/CopyLine';

const useStyles = makeStyles(theme => ({
  lesson: { display: 'grid', gap: theme.spacing(1.5), maxWidth: '60em' },
}));

/** The annotations of the kubernetes plugin, to be copied into a catalog file. */
const annotations = `metadata:
  annotations:
    backstage.io/kubernetes-cluster: my-cluster
    backstage.io/kubernetes-namespace: my-namespace
    backstage.io/kubernetes-id: my-service`;

/** An empty screen teaches: what would be here, why it is not, the one next step. */
export function Lesson(props: {
  title: string;
  what?: string;
  why: string;
  next: string;
}) {
  const classes = useStyles();
  return (
    <div className={classes.lesson}>
      <Typography variant="h5" component="h2">
        {props.title}
      </Typography>
      {props.what && <Typography>{props.what}</Typography>}
      <Typography>{props.why}</Typography>
      <Typography>{props.next}</Typography>
      <CopyLine text={annotations} />
    </div>
  );
}
