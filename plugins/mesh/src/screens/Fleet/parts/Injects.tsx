import type { RevisionSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';

/** Whether a revision serves new pods, with the reason where not. */
export function Injects({ injects }: Pick<RevisionSummary, 'injects'>) {
  const { t } = useMeshTranslation();
  switch (injects.state) {
    case 'yes':
      return <Sign tone="ok" word={t('fleet.revision.injects')} />;
    case 'no':
      return (
        <Sign tone="error" word={t('fleet.revision.injectsNot', injects)} />
      );
    case 'unknown':
      return (
        <Sign
          tone="unknown"
          word={t('fleet.revision.injectsUnknown', injects)}
        />
      );
    default:
      throw new Error(`Unknown state ${injects satisfies never}`);
  }
}
