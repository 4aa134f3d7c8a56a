import { makeStyles } from '@material-ui/core/styles';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useDeferredValue, useMemo } from 'react';
import {
  useMeshTranslation,
  type Translate,
} from '../../../translation/useMeshTranslation';
import { ListTab } from '../parts/ListTab';
import { NoMatch } from '../parts/NoMatch';
import { useRevisionLook } from '../parts/useRevisionLook';
import type { FleetTab } from '../useFleetTab';
import { filterNamespaces } from './filterNamespaces';
import { NamespaceFilters } from './NamespaceFilters';
import { NamespaceGrid } from './NamespaceGrid';
import type { LoadedNamespaces } from './namespacesSource';
import { sortNamespaces } from './sortNamespaces';

const useStyles = makeStyles(theme => ({
  count: {
    color: theme.palette.textSubtle,
    fontVariantNumeric: 'tabular-nums',
  },
}));

function headlineOf(t: Translate, { items, total }: LoadedNamespaces): string {
  const toMove = items.filter(each => each.toMove).length;
  if (total === 0) return t('fleet.namespace.none');
  if (toMove === 0) return t('fleet.namespace.nothingToMove', { count: total });
  return t('fleet.namespace.toMove', { count: toMove, total });
}

function List(props: { loaded: LoadedNamespaces; tab: FleetTab }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { loaded, tab } = props;
  const { items, total, nextCursor } = loaded;
  const { search } = tab;
  // While a person types, the list follows when there is time.
  const text = useDeferredValue(search.text);
  const { owner, conditions, only, runs, sort } = search;
  const matching = useMemo(
    () => filterNamespaces(items, { text, owner, conditions, only, runs }),
    [items, text, owner, conditions, only, runs],
  );
  const sorted = useMemo(
    () => sortNamespaces(matching, sort),
    [matching, sort],
  );
  const most = useMemo(
    () => items.reduce((largest, { pods }) => Math.max(largest, pods), 0),
    [items],
  );
  const look = useRevisionLook(
    items.flatMap(each => each.runs.map(({ revision }) => revision)),
  );
  return (
    <>
      <NamespaceFilters items={items} tab={tab} />
      <div className={classes.count} role="status">
        {nextCursor
          ? t('fleet.namespace.loading', { loaded: items.length, total })
          : t('fleet.namespace.shown', { shown: sorted.length, total })}
      </div>
      {sorted.length > 0 ? (
        <NamespaceGrid items={sorted} most={most} look={look} tab={tab} />
      ) : (
        <NoMatch
          text={t('fleet.namespace.noMatch')}
          onClear={() =>
            tab.change({
              text: '',
              owner: null,
              conditions: [],
              only: [],
              runs: null,
            })
          }
        />
      )}
    </>
  );
}

/** The work list: the namespaces of the fleet. */
export function NamespacesView(props: {
  namespaces: LiveValue<LoadedNamespaces>;
  tab: FleetTab;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { namespaces, tab } = props;
  return (
    <ListTab
      tab={tab}
      value={namespaces}
      headline={loaded => headlineOf(t, loaded)}
      waitingFor={t('fleet.namespace.waitingFor')}
      height={520}
      total={({ total }) => total}
      empty={{
        what: t('fleet.namespace.empty.what'),
        why: t('fleet.namespace.empty.why'),
        next: t('fleet.namespace.empty.next'),
        line: t('fleet.namespace.empty.line'),
      }}
      onRetry={props.onRetry}
    >
      {loaded => <List loaded={loaded} tab={tab} />}
    </ListTab>
  );
}
