import { useLiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { historySource, overviewSource } from '../sources';
import { useFleetTab } from '../useFleetTab';
import { OverviewView } from './OverviewView';

/** The Overview tab of the Mesh page. */
export function Overview() {
  const tab = useFleetTab();
  const { cluster, hours } = tab.search;
  const overview = useLiveValue(overviewSource, { cluster });
  const history = useLiveValue(historySource, { cluster, hours });
  return (
    <OverviewView
      overview={overview.current}
      history={history.current}
      tab={tab}
      onRetry={() => {
        overview.reload();
        history.reload();
      }}
    />
  );
}
