import type {
  Placement,
  RevisionSummary,
  Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ActionButton } from '../../components/ActionButton';
import { suggestMove, type SuggestedMove } from '../../moves/suggestMove';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';

function labelOf(t: Translate, move: SuggestedMove): string {
  switch (move.kind) {
    case 'restart':
      return t('entityMesh.action.planRestart');
    case 'move':
      return t('entityMesh.action.planMoveTo', { revision: move.revision });
    case 'choose':
      return t('entityMesh.action.planMove');
    default:
      throw new Error(`Unknown move ${move satisfies never}`);
  }
}

function whyNot(t: Translate, placement: Placement): string | null {
  if (placement.freshness.state !== 'live') {
    return t('entityMesh.action.cannotBeRead');
  }
  switch (placement.condition) {
    case 'unknown-cluster':
    case 'unreachable':
    case 'namespace-missing':
    case 'undetermined':
      return t('entityMesh.action.cannotBeRead');
    case 'not-injected':
      return t('entityMesh.action.notIntoMesh');
    case 'dangling':
    case 'drifted':
    case 'empty':
    case 'migrating':
    case 'migration-stopped':
    case 'up-to-date':
      return placement.mayMigrate.allowed ? null : placement.mayMigrate.why;
    default:
      throw new Error(
        `Unknown condition ${placement.condition satisfies never}`,
      );
  }
}

/** The one thing to do next with a placement: plan a move, or look at the migration that is under way. */
export function MoveAction(props: {
  placement: Placement;
  revisions: readonly RevisionSummary[];
  primary: boolean;
  onPlan: (placement: Placement, target: Target | null) => void;
  onOpenMigration: (id: string) => void;
}) {
  const { t } = useMeshTranslation();
  const { placement, primary } = props;
  const open = placement.openMigration;
  if (open) {
    return (
      <ActionButton
        primary={primary}
        label={t('entityMesh.action.openMigration')}
        onClick={() => props.onOpenMigration(open.id)}
      />
    );
  }
  const move = suggestMove(placement, props.revisions);
  return (
    <ActionButton
      primary={primary}
      label={labelOf(t, move)}
      disabledBecause={whyNot(t, placement)}
      onClick={() =>
        props.onPlan(placement, move.kind === 'choose' ? null : move.target)
      }
    />
  );
}
