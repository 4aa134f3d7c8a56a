import { useLiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { revisionsSource } from '../sources';
import { useFleetTab } from '../useFleetTab';
import { RevisionsView } from './RevisionsView';

/** The Revisions tab of the Mesh page. */
export function Revisions() {
  const tab = useFleetTab();
  const { cluster } = tab.search;
  const { current, reload } = useLiveValue(revisionsSource, { cluster });
  return <RevisionsView revisions={current} tab={tab} onRetry={reload} />;
}
