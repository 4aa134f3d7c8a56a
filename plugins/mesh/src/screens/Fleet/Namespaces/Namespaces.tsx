import { useFleetTab } from '../useFleetTab';
import { NamespacesView } from './NamespacesView';
import { useNamespaces } from './useNamespaces';

/** The Namespaces tab of the Mesh page. */
export function Namespaces() {
  const tab = useFleetTab();
  const { current, reload } = useNamespaces(tab.search.cluster);
  return <NamespacesView namespaces={current} tab={tab} onRetry={reload} />;
}
