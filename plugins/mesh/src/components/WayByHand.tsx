import { makeStyles } from '@material-ui/core/styles';
import { CopyLine } from './CopyLine';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles(theme => ({
  lines: { display: 'grid', gap: theme.spacing(0.5) },
}));

/** Lines for whoever goes on or back without this page; nothing where nothing is left to do. */
export function WayByHand(props: { label: string; lines: readonly string[] }) {
  const classes = useStyles();
  if (props.lines.length === 0) return null;
  return (
    <Disclosure label={props.label}>
      <div className={classes.lines}>
        {props.lines.map(line => (
          <CopyLine key={line} text={line} />
        ))}
      </div>
    </Disclosure>
  );
}
