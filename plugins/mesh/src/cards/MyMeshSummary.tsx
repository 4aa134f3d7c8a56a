import type { MeshSummary } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveSource,
  useLiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { SummaryView } from './SummaryView';
import { useMeshTabPath } from './useMeshTabPath';

const mySource: LiveSource<'mine', MeshSummary> = {
  load: (api, _, options) => api.getMyMeshSummary(options),
  topics: () => [],
};

/** What the person's own groups still have to move: the content of a card on the home page. */
export function MyMeshSummary() {
  const { current, reload } = useLiveValue(mySource, 'mine');
  return (
    <SummaryView
      current={current}
      tabHref={useMeshTabPath()}
      onRetry={reload}
    />
  );
}
