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

/** Where a migration stands. */
export function PhaseSign({ phase }: { phase: MigrationPhase }) {
  const { t } = useMeshTranslation();
  return <Sign tone={tones[phase]} word={t(`phase.${phase}`)} />;
}
