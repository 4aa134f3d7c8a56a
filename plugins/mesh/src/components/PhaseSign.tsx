import type { MigrationPhase } from '@mesh-plugins/backstage-plugin-mesh-common';
import { type Tone, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';

const tones: Record<MigrationPhase, Tone> = {
  waiting: 'waiting',
  running: 'running',
  paused: 'paused',
  stopped: 'error',
  done: 'ok',
  'rolling-back': 'running',
  'rolled-back': 'ok',
  cancelled: 'paused',
};

/** Where a migration stands; one that waits for a person's word says so rather than that it runs. */
export function PhaseSign(props: { phase: MigrationPhase; awaits?: boolean }) {
  const { t } = useMeshTranslation();
  const { phase, awaits } = props;
  if (awaits && phase === 'running') {
    return <Sign tone="paused" word={t('phase.awaits')} />;
  }
  return <Sign tone={tones[phase]} word={t(`phase.${phase}`)} />;
}
