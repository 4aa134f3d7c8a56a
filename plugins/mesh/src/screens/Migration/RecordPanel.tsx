import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Panel } from '../../components/Panel';
import { WayByHand } from '../../components/WayByHand';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { RecordFacts } from './RecordFacts';

/** How to go on or back by hand while it runs; the whole record once it is over. */
export function RecordPanel({ migration }: { migration: Migration }) {
  const { t } = useMeshTranslation();
  const { finishedAt, wayOn, wayBack } = migration;
  return (
    <Panel
      title={t(
        finishedAt ? 'migration.section.record' : 'migration.section.way',
      )}
    >
      {/* While it runs the head says the same; the record is for those who come later. */}
      {finishedAt && <RecordFacts migration={migration} />}
      <WayByHand label={t('migration.section.wayOn')} lines={wayOn} />
      <WayByHand label={t('migration.section.wayBack')} lines={wayBack} />
    </Panel>
  );
}
