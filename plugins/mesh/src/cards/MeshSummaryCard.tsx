import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { MeshSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveSource,
  useLiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { SummaryView } from './SummaryView';
import { useMeshTabPath } from './useMeshTabPath';

/** A page of a team is not watched: asking from time to time costs less than following all that it owns. */
const summarySource: LiveSource<string, MeshSummary> = {
  load: (api, entityRef, options) => api.getMeshSummary(entityRef, options),
  topics: () => [],
};

/** The card on the page of a Group, System or Domain. */
export function MeshSummaryCard() {
  const { entity } = useEntity();
  const { t } = useMeshTranslation();
  const { current, reload } = useLiveValue(
    summarySource,
    stringifyEntityRef(entity),
  );
  return (
    <InfoCard title={t('card.summaryTitle')}>
      <SummaryView
        current={current}
        tabHref={useMeshTabPath()}
        onRetry={reload}
      />
    </InfoCard>
  );
}
