import { makeStyles } from '@material-ui/core/styles';
import {
  meshFleetReadPermission,
  type FleetHistory,
  type RevisionCount,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMemo } from 'react';
import { Disclosure } from '../../../components/Disclosure';
import { Panel } from '../../../components/Panel';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { EmptyLesson } from '../parts/EmptyLesson';
import { FilterChip } from '../parts/FilterChip';
import { Loaded } from '../parts/Loaded';
import type { RevisionLook } from '../parts/useRevisionLook';
import { historyHours, type HistoryHours } from '../search/FleetSearch';
import type { FleetTab } from '../useFleetTab';
import { HistoryChart } from './HistoryChart';
import { HistoryLegend } from './HistoryLegend';
import { HistoryTable } from './HistoryTable';
import { stackHistory } from './stackHistory';

const spans = {
  24: 'day',
  168: 'week',
  720: 'month',
} as const satisfies Record<HistoryHours, string>;

const useStyles = makeStyles(theme => ({
  spans: { display: 'flex', gap: theme.spacing(1) },
  content: { minHeight: 230 },
}));

function Drawn(props: { history: FleetHistory; look: RevisionLook }) {
  const { t } = useMeshTranslation();
  const stacked = useMemo(() => stackHistory(props.history), [props.history]);
  if (stacked.samples.length < 2) {
    return (
      <EmptyLesson
        what={t('fleet.history.empty.what')}
        why={t('fleet.history.empty.why')}
        next={t('fleet.history.empty.next')}
      />
    );
  }
  return <HistoryChart history={stacked} look={props.look} />;
}

function AsTable({ history }: { history: FleetHistory }) {
  const { t } = useMeshTranslation();
  const stacked = useMemo(() => stackHistory(history), [history]);
  if (stacked.samples.length < 2) return null;
  return (
    <Disclosure label={t('fleet.history.asTable')}>
      <HistoryTable history={stacked} />
    </Disclosure>
  );
}

/** Pods by revision: over time as a chart, now as figures, and all of it as a table. */
export function HistoryPanel(props: {
  history: LiveValue<FleetHistory>;
  runs: readonly RevisionCount[];
  tab: FleetTab;
  look: RevisionLook;
  onRetry: () => void;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { history, tab, look } = props;
  const { hours } = tab.search;
  return (
    <Panel title={t('fleet.history.title')}>
      <div
        className={classes.spans}
        role="group"
        aria-label={t('fleet.history.span')}
      >
        {historyHours.map(each => (
          <FilterChip
            key={each}
            label={t(`fleet.history.spans.${spans[each]}`)}
            on={each === hours}
            onChange={() => tab.change({ hours: each })}
          />
        ))}
      </div>
      <div className={classes.content}>
        <Loaded
          value={history}
          waitingFor={t('fleet.history.waitingFor')}
          heights={[190]}
          permission={meshFleetReadPermission.name}
          onRetry={props.onRetry}
        >
          {value => <Drawn history={value} look={look} />}
        </Loaded>
        <HistoryLegend runs={props.runs} tab={tab} look={look} />
      </div>
      {history.state === 'loaded' && <AsTable history={history.value} />}
    </Panel>
  );
}
