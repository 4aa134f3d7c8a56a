import { makeStyles } from '@material-ui/core/styles';
import { useMeshReactTranslation } from '../translation/useMeshReactTranslation';

const useStyles = makeStyles(theme => ({
  name: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  version: {
    color: theme.palette.textSubtle,
    fontSize: '0.85em',
    marginLeft: theme.spacing(0.5),
  },
}));

/** What a pod runs: a revision with the Istio version beside it, small; null for no sidecar. @public */
export function RevisionName(props: {
  revision: string | null;
  version: string | null;
  /** There is a proxy, and its revision is not known. */
  unknownRevision?: boolean;
}) {
  const classes = useStyles();
  const { t } = useMeshReactTranslation();
  return (
    <span className={classes.name}>
      {props.revision ??
        t(props.unknownRevision ? 'runs.unknown' : 'runs.none')}
      {props.version && (
        <span className={classes.version}>{`(${props.version})`}</span>
      )}
    </span>
  );
}
