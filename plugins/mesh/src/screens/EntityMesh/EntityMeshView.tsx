import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  meshEntityReadPermission,
  type Placement,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { FailureView } from '../../components/FailureView';
import { LiveLine } from '../../components/FreshnessLine';
import { Waiting } from '../../components/Waiting';
import { WhyLinkScope, type WhyLinks } from '../../links/WhyLink';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { Lesson } from './Lesson';
import { MoveAction } from './MoveAction';
import { PlacementSection, type PlacementLinks } from './PlacementSection';
import type { EntityMeshState } from './useEntityMeshState';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
}));

/** Heights of the headline and of one placement with a few workloads. */
const skeleton = [40, 380] as const;

type Shown = Extract<EntityMeshState, { state: 'shown' }>;

interface Callbacks {
  onPlan: (placement: Placement, target: Target | null) => void;
  onOpenMigration: (id: string) => void;
}

function Placements(props: {
  shown: Shown;
  entityRef: string;
  links: PlacementLinks & WhyLinks;
  callbacks: Callbacks;
}) {
  const { mesh, revisions } = props.shown;
  const several = mesh.placements.length > 1;
  return (
    <>
      {mesh.placements.map((placement, index) => {
        const known = revisions.get(placement.cluster) ?? [];
        const { cluster, namespace } = placement;
        return (
          <WhyLinkScope
            key={`${cluster}/${namespace}`}
            href={pod => props.links.whyHref({ cluster, namespace, pod })}
          >
            <PlacementSection
              placement={placement}
              revisions={known}
              links={props.links}
              entityRef={props.entityRef}
              // The first is the worst, and a page of nothing but folded parts answers no question.
              folded={index > 0 && placement.condition === 'up-to-date'}
              withHeadline={several}
              action={
                <MoveAction
                  placement={placement}
                  revisions={known}
                  // The worst placement comes first; one primary action a screen.
                  primary={index === 0}
                  {...props.callbacks}
                />
              }
            />
          </WhyLinkScope>
        );
      })}
    </>
  );
}

function ShownMesh(props: {
  shown: Shown;
  entityRef: string;
  links: PlacementLinks & WhyLinks;
  callbacks: Callbacks;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { mesh, live, problem } = props.shown;
  // A page that is live and shows what is not would say two things at once.
  const everyClusterIsLive = mesh.placements.every(
    ({ freshness }) => freshness.state === 'live',
  );
  if (mesh.placements.length === 0) {
    return (
      <Lesson
        title={t('entityMesh.noPlacements.title')}
        why={t('entityMesh.noPlacements.why')}
        next={t('entityMesh.noPlacements.next')}
      />
    );
  }
  return (
    <div className={classes.screen}>
      <div>
        <Typography variant="h5" component="h2">
          {say(mesh.headline)}
        </Typography>
        {(everyClusterIsLive || problem || !live) && (
          <LiveLine live={live} problem={problem} />
        )}
      </div>
      <Placements {...props} />
    </div>
  );
}

/** The Mesh tab of an entity. */
export function EntityMeshView(props: {
  state: EntityMeshState;
  entityRef: string;
  links: PlacementLinks & WhyLinks;
  callbacks: Callbacks;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { state, entityRef } = props;
  switch (state.state) {
    case 'loading':
      return (
        <Waiting
          slow={state.slow}
          waitingFor={t('entityMesh.waitingFor', { entityRef })}
          heights={skeleton}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={state.failure}
          permission={meshEntityReadPermission.name}
          onRetry={props.onRetry}
        />
      );
    case 'not-annotated':
      return (
        <Lesson
          title={t('entityMesh.lesson.title')}
          what={t('entityMesh.lesson.what')}
          why={t('entityMesh.lesson.why', { entityRef })}
          next={t('entityMesh.lesson.next')}
        />
      );
    case 'shown':
      return <ShownMesh shown={state} {...props} />;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}
