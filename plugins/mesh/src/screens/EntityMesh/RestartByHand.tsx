import { makeStyles } from '@material-ui/core/styles';
import {
  isOfRevision,
  type WorkloadState,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { CopyLine } from '../../components/CopyLine';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  why: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** What a plain restart mends: a migration moves pods between revisions, and these stay on theirs. */
export function RestartByHand({ workload }: { workload: WorkloadState }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { differences, ref } = workload;
  const mended = differences.filter(each => each.mendedByRestart);
  if (mended.length === 0 || mended.some(isOfRevision)) return null;
  const kind = ref.kind.toLocaleLowerCase('en-US');
  return (
    <div>
      <div className={classes.why}>{t('entityMesh.restartByHand')}</div>
      <CopyLine
        text={`kubectl rollout restart ${kind} ${ref.name} -n ${ref.namespace}`}
      />
    </div>
  );
}
