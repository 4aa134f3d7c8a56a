import Typography from '@material-ui/core/Typography';
import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

/** In what the pods will differ, as far as it is known, and what was not asked. */
export function PodChanges({ plan }: { plan: Plan }) {
  const { t } = useMeshTranslation();
  const { presentVersion: from, targetVersion: to } = plan;
  const known = from !== null && to !== null;
  const version =
    known && from === to
      ? t('plan.podChanges.sameVersion', { version: to })
      : known && t('plan.podChanges.version', { from, to });
  return (
    <>
      <Typography>{version || t('plan.podChanges.unknownVersion')}</Typography>
      <Typography>{t('plan.podChanges.notCompared')}</Typography>
    </>
  );
}
