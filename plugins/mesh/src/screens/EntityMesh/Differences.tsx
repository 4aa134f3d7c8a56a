import type { Difference } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

/** In what pods differ from what would be injected now. */
export function Differences(props: { differences: readonly Difference[] }) {
  const { t } = useMeshTranslation();
  if (props.differences.length === 0) {
    return <>{t('entityMesh.difference.none')}</>;
  }
  const words = props.differences.map(difference =>
    t(`entityMesh.difference.${difference}`),
  );
  return <Sign tone="warning" word={words.join(', ')} />;
}
