import { makeStyles } from '@material-ui/core/styles';
import {
  placementConditionSchema,
  type NamespaceSummary,
  type PlacementCondition,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ConditionSign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMemo } from 'react';
import { shortRef } from '../../../look/shortRef';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { Choice } from '../parts/Choice';
import { FilterChip } from '../parts/FilterChip';
import { SearchField } from '../parts/SearchField';
import { nobody, onlyFilters } from '../search/FleetSearch';
import type { FleetTab } from '../useFleetTab';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  count: { marginInlineStart: theme.spacing(0.75) },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'middle',
  },
}));

/** The conditions that occur, worst first, with how often. */
function conditionsOf(
  items: readonly NamespaceSummary[],
): [PlacementCondition, number][] {
  const counts = new Map<PlacementCondition, number>();
  for (const { condition } of items) {
    counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  return placementConditionSchema.options.flatMap(condition => {
    const count = counts.get(condition);
    return count ? [[condition, count]] : [];
  });
}

function ownersOf(items: readonly NamespaceSummary[]): string[] {
  const refs = items.flatMap(({ owners }) => owners.map(({ ref }) => ref));
  return [...new Set(refs)].sort();
}

function toggled<T>(values: readonly T[], value: T, on: boolean): T[] {
  return on ? [...values, value] : values.filter(each => each !== value);
}

function ConditionChips(props: {
  items: readonly NamespaceSummary[];
  tab: FleetTab;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { search, change } = props.tab;
  const conditions = useMemo(() => conditionsOf(props.items), [props.items]);
  return (
    <>
      {conditions.map(([condition, count]) => (
        <FilterChip
          key={condition}
          on={search.conditions.includes(condition)}
          onChange={on =>
            change({ conditions: toggled(search.conditions, condition, on) })
          }
          label={
            <span className={classes.chip}>
              <ConditionSign condition={condition} />
              <span className={classes.count}>
                {t('fleet.number', { number: count })}
              </span>
            </span>
          }
        />
      ))}
    </>
  );
}

/** What narrows the list of namespaces; all of it stands in the address. */
export function NamespaceFilters(props: {
  items: readonly NamespaceSummary[];
  tab: FleetTab;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { search, change } = props.tab;
  const owners = useMemo(() => ownersOf(props.items), [props.items]);
  const { runs } = search;
  return (
    <div
      className={classes.filters}
      role="group"
      aria-label={t('fleet.filter.title')}
    >
      <SearchField
        label={t('fleet.filter.search')}
        value={search.text}
        onChange={text => change({ text }, { replace: true })}
      />
      <Choice
        label={t('fleet.filter.owner')}
        all={t('fleet.filter.everybody')}
        value={search.owner}
        options={[
          { value: nobody, label: t('fleet.nobody') },
          ...owners.map(ref => ({ value: ref, label: shortRef(ref, 'group') })),
        ]}
        onChange={owner => change({ owner })}
      />
      {onlyFilters.map(only => (
        <FilterChip
          key={only}
          label={t(`fleet.filter.only.${only}`)}
          on={search.only.includes(only)}
          onChange={on => change({ only: toggled(search.only, only, on) })}
        />
      ))}
      <ConditionChips {...props} />
      {runs && (
        <FilterChip
          on
          label={t('fleet.filter.runs', { revision: runs })}
          onChange={() => change({ runs: null })}
        />
      )}
    </div>
  );
}
