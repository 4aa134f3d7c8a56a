import type { PlacementCondition } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Tone } from '../look/tones';
import { useMeshReactTranslation } from '../translation/useMeshReactTranslation';
import { Sign } from './Sign';

const tones: Record<PlacementCondition, Tone> = {
  'unknown-cluster': 'unknown',
  unreachable: 'unknown',
  'namespace-missing': 'error',
  undetermined: 'unknown',
  migrating: 'running',
  'migration-stopped': 'error',
  dangling: 'error',
  drifted: 'warning',
  'not-injected': 'waiting',
  empty: 'waiting',
  'up-to-date': 'ok',
};

/** The condition of a placement. @public */
export function ConditionSign(props: { condition: PlacementCondition }) {
  const { t } = useMeshReactTranslation();
  const { condition } = props;
  return <Sign tone={tones[condition]} word={t(`condition.${condition}`)} />;
}
