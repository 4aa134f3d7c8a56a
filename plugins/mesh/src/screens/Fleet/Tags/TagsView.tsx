import type { FleetTag } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Panel } from '../../../components/Panel';
import {
  useMeshTranslation,
  type Translate,
} from '../../../translation/useMeshTranslation';
import { FilterChip } from '../parts/FilterChip';
import { ListBar } from '../parts/ListBar';
import { ListTab } from '../parts/ListTab';
import { matchesText } from '../parts/matchesText';
import { NoMatch } from '../parts/NoMatch';
import { SearchField } from '../parts/SearchField';
import type { FleetTab } from '../useFleetTab';
import { TagTable } from './TagTable';

function headlineOf(t: Translate, tags: readonly FleetTag[]): string {
  const count = tags.length;
  const troubled = tags.filter(({ trouble }) => trouble !== null).length;
  if (count === 0) return t('fleet.tagList.headline.none');
  return troubled === 0
    ? t('fleet.tagList.headline.fine', { count })
    : t('fleet.tagList.headline.troubled', { count, troubled });
}

function List({ tags, tab }: { tags: readonly FleetTag[]; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  const { search, change } = tab;
  const onlyTroubled = search.only.includes('problems');
  const shown = tags.filter(
    each =>
      (!onlyTroubled || each.trouble !== null) &&
      matchesText(search.text, [
        each.cluster,
        each.tag,
        each.revision,
        each.version,
        each.managedBy,
      ]),
  );
  return (
    <>
      <ListBar>
        <SearchField
          label={t('fleet.filter.search')}
          value={search.text}
          onChange={text => change({ text }, { replace: true })}
        />
        <FilterChip
          label={t('fleet.tagList.onlyTroubled')}
          on={onlyTroubled}
          onChange={on => change({ only: on ? ['problems'] : [] })}
        />
      </ListBar>
      {shown.length > 0 ? (
        <Panel title={t('fleet.tab.tags')}>
          <TagTable tags={shown} tab={tab} />
        </Panel>
      ) : (
        <NoMatch
          text={t('fleet.tagList.noMatch')}
          onClear={() => change({ text: '', only: [] })}
        />
      )}
    </>
  );
}

/** The revision tags: where each points, and who depends on it. */
export function TagsView(props: {
  tags: LiveValue<FleetTag[]>;
  tab: FleetTab;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { tags, tab } = props;
  return (
    <ListTab
      tab={tab}
      value={tags}
      headline={items => headlineOf(t, items)}
      waitingFor={t('fleet.tagList.waitingFor')}
      height={240}
      total={items => items.length}
      empty={{
        what: t('fleet.tagList.empty.what'),
        why: t('fleet.tagList.empty.why'),
        next: t('fleet.tagList.empty.next'),
        line: t('fleet.tagList.empty.line'),
      }}
      onRetry={props.onRetry}
    >
      {items => <List tags={items} tab={tab} />}
    </ListTab>
  );
}
