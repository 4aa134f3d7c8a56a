import type { Entity } from '@backstage/catalog-model';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { EntityMesh } from '@mesh-plugins/backstage-plugin-mesh-common';
import { isMeshAvailable } from '../isMeshAvailable';
import type { Failure } from '../live/failureOf';
import { useMeshReactTranslation } from '../translation/useMeshReactTranslation';
import { useEntityMesh } from '../useEntityMesh';
import { PlacementStatus } from './PlacementStatus';
import { Sign } from './Sign';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  subtle: { color: theme.palette.textSubtle },
}));

/** Props of {@link EntityMeshStatus}. @public */
export interface EntityMeshStatusProps {
  /** The entity, or its full ref (`component:default/payments-api`). */
  entity: Entity | string;
  /** How many places are shown, worst first; the others are counted. One by default, as suits a row of a table. */
  places?: number;
}

/**
 * Whether an entity runs what its namespaces ask for, in one line for each place: a sign, a word, the revision and how
 * many pods run it. For tables and about-cards of other plugins; it stays current by itself.
 *
 * @public
 */
export function EntityMeshStatus({
  entity,
  places = 1,
}: EntityMeshStatusProps) {
  const { t } = useMeshReactTranslation();
  const classes = useStyles();
  // Asking about an entity that says nothing would be a request for each row of a table.
  if (typeof entity !== 'string' && !isMeshAvailable(entity)) {
    return <span className={classes.subtle}>{t('status.notAnnotated')}</span>;
  }
  return <AskedStatus entity={entity} places={places} />;
}

function AskedStatus(props: { entity: Entity | string; places: number }) {
  const { current } = useEntityMesh(props.entity);
  const { t } = useMeshReactTranslation();
  switch (current.state) {
    case 'loading':
      return (
        <Skeleton width="12em" role="status" aria-label={t('status.loading')} />
      );
    case 'failed':
      return <FailedStatus failure={current.failure} />;
    case 'loaded':
      return <KnownStatus mesh={current.value} places={props.places} />;
    default:
      throw new Error(`Unknown state ${current satisfies never}`);
  }
}

function FailedStatus({ failure }: { failure: Failure }) {
  const { t } = useMeshReactTranslation();
  const forbidden = failure.kind === 'forbidden';
  return (
    <span title={failure.message}>
      <Sign
        tone="unknown"
        word={t(forbidden ? 'status.forbidden' : 'status.failed')}
      />
    </span>
  );
}

function KnownStatus({ mesh, places }: { mesh: EntityMesh; places: number }) {
  const { t } = useMeshReactTranslation();
  const classes = useStyles();
  if (mesh.placements.length === 0) {
    const why = mesh.annotated ? 'status.notPlaced' : 'status.notAnnotated';
    return <span className={classes.subtle}>{t(why)}</span>;
  }
  const shown = mesh.placements.slice(0, places);
  const more = mesh.placements.length - shown.length;
  return (
    <ul className={classes.list}>
      {shown.map(placement => (
        <li key={`${placement.cluster}/${placement.namespace}`}>
          <PlacementStatus placement={placement} />
        </li>
      ))}
      {more > 0 && (
        <li className={classes.subtle}>{t('status.more', { count: more })}</li>
      )}
    </ul>
  );
}
