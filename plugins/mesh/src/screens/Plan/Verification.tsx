import Typography from '@material-ui/core/Typography';
import type { Plan } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

/** What has to be seen before the migration is called done, and what happens where it is not seen. */
export function Verification({ plan }: { plan: Plan }) {
  const { t } = useMeshTranslation();
  const { targetResolution } = plan;
  return (
    <>
      {targetResolution.kind === 'revision' && (
        <Typography>
          {t('plan.verification.text', {
            revision: targetResolution.revision,
          })}
        </Typography>
      )}
      <Typography>{t('plan.verification.onFailure')}</Typography>
    </>
  );
}
