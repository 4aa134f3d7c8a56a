import type { FleetRevision } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Panel } from '../../../components/Panel';
import {
  useMeshTranslation,
  type Translate,
} from '../../../translation/useMeshTranslation';
import { ListBar } from '../parts/ListBar';
import { ListTab } from '../parts/ListTab';
import { matchesText } from '../parts/matchesText';
import { NoMatch } from '../parts/NoMatch';
import { SearchField } from '../parts/SearchField';
import type { FleetTab } from '../useFleetTab';
import { RevisionTable } from './RevisionTable';

function headlineOf(t: Translate, revisions: readonly FleetRevision[]): string {
  const retirable = revisions.filter(({ retire }) => retire.possible).length;
  if (revisions.length === 0) return t('fleet.revision.headline.none');
  const count = revisions.length;
  return retirable === 0
    ? t('fleet.revision.headline.allUsed', { count })
    : t('fleet.revision.headline.retirable', { count, retirable });
}

function List(props: { revisions: readonly FleetRevision[]; tab: FleetTab }) {
  const { t } = useMeshTranslation();
  const { revisions, tab } = props;
  const { search, change } = tab;
  const shown = revisions.filter(each =>
    matchesText(search.text, [
      each.cluster,
      each.revision,
      each.version,
      each.installedBy,
      ...each.tags,
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
      </ListBar>
      {shown.length > 0 ? (
        <Panel title={t('fleet.tab.revisions')}>
          <RevisionTable revisions={shown} tab={tab} />
        </Panel>
      ) : (
        <NoMatch
          text={t('fleet.revision.noMatch')}
          onClear={() => change({ text: '' })}
        />
      )}
    </>
  );
}

/** The revisions: what is installed, what still uses it, what could go. */
export function RevisionsView(props: {
  revisions: LiveValue<FleetRevision[]>;
  tab: FleetTab;
  onRetry: () => void;
}) {
  const { t } = useMeshTranslation();
  const { revisions, tab } = props;
  return (
    <ListTab
      tab={tab}
      value={revisions}
      headline={items => headlineOf(t, items)}
      waitingFor={t('fleet.revision.waitingFor')}
      height={240}
      total={items => items.length}
      empty={{
        what: t('fleet.revision.empty.what'),
        why: t('fleet.revision.empty.why'),
        next: t('fleet.revision.empty.next'),
        line: t('fleet.revision.empty.line'),
      }}
      onRetry={props.onRetry}
    >
      {items => <List revisions={items} tab={tab} />}
    </ListTab>
  );
}
