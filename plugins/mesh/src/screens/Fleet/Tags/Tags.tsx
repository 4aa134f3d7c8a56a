import { useLiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { tagsSource } from '../sources';
import { useFleetTab } from '../useFleetTab';
import { TagsView } from './TagsView';

/** The Tags tab of the Mesh page. */
export function Tags() {
  const tab = useFleetTab();
  const { cluster } = tab.search;
  const { current, reload } = useLiveValue(tagsSource, { cluster });
  return <TagsView tags={current} tab={tab} onRetry={reload} />;
}
