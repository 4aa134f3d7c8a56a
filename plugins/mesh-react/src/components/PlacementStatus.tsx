import { makeStyles } from '@material-ui/core/styles';
import type { Placement } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshReactTranslation } from '../translation/useMeshReactTranslation';
import { ConditionSign } from './ConditionSign';
import { RevisionName } from './RevisionName';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
  },
  pods: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
}));

/** How many of the pods run what the namespace asks for; null where it is not known what it asks for. */
function podsAsAsked({ asksFor, runs }: Placement): number | null {
  if (asksFor.kind === 'unknown') return null;
  const asked = asksFor.kind === 'revision' ? asksFor.revision : null;
  return runs
    .filter(({ revision }) => revision === asked)
    .reduce((sum, { pods }) => sum + pods, 0);
}

/** One place in one line; the sentence of the backend on hover. */
export function PlacementStatus({ placement }: { placement: Placement }) {
  const classes = useStyles();
  const { t } = useMeshReactTranslation();
  const { asksFor, asksForVersion, cluster, namespace, runs } = placement;
  const count = runs.reduce((sum, { pods }) => sum + pods, 0);
  const ready = podsAsAsked(placement);
  const place = t('status.placement', { cluster, namespace });
  return (
    <span
      className={classes.line}
      title={`${place}\n${placement.headline.text}`}
    >
      <ConditionSign condition={placement.condition} />
      {asksFor.kind !== 'unknown' && (
        <RevisionName
          revision={asksFor.kind === 'revision' ? asksFor.revision : null}
          version={asksForVersion}
        />
      )}
      {count > 0 && (
        <span className={classes.pods}>
          {ready === null
            ? t('status.pods', { count })
            : t('status.podsOf', { count, ready: String(ready) })}
        </span>
      )}
    </span>
  );
}
