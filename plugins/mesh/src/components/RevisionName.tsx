import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  name: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  version: {
    color: theme.palette.textSubtle,
    fontSize: '0.85em',
    marginLeft: theme.spacing(0.5),
  },
}));

/** A revision with the Istio version beside it, small. */
export function RevisionName(props: {
  revision: string;
  version: string | null;
}) {
  const classes = useStyles();
  return (
    <span className={classes.name}>
      {props.revision}
      {props.version && (
        <span className={classes.version}>{`(${props.version})`}</span>
      )}
    </span>
  );
}
