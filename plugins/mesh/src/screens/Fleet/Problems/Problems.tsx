import { useLiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { problemsSource } from '../sources';
import { useFleetTab } from '../useFleetTab';
import { ProblemsView } from './ProblemsView';

/** The Problems tab of the Mesh page. */
export function Problems() {
  const tab = useFleetTab();
  const { cluster } = tab.search;
  const { current, reload } = useLiveValue(problemsSource, { cluster });
  return <ProblemsView problems={current} tab={tab} onRetry={reload} />;
}
