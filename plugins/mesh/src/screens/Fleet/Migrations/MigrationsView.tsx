import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  finalPhases,
  meshMigrationReadPermission,
  type Migration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Panel } from '../../../components/Panel';
import {
  useMeshTranslation,
  type Translate,
} from '../../../translation/useMeshTranslation';
import { EmptyLesson } from '../parts/EmptyLesson';
import { FleetHead } from '../parts/FleetHead';
import { ListScreen } from '../parts/ListScreen';
import { Loaded } from '../parts/Loaded';
import { NoMatch } from '../parts/NoMatch';
import type { FleetTab } from '../useFleetTab';
import { MigrationFilters } from './MigrationFilters';
import type { LoadedMigrations } from './migrationsSource';
import { MigrationTable } from './MigrationTable';
import { UnreadableNotice } from './UnreadableNotice';
import type { ShownMigrations } from './useMigrations';

const useStyles = makeStyles(theme => ({
  more: { marginTop: theme.spacing(1), textTransform: 'none' },
}));

const noFilter = { cluster: null, namespace: null, phase: null, by: null };

function headlineOf(t: Translate, migrations: readonly Migration[]): string {
  if (migrations.length === 0) return t('fleet.migration.headline.none');
  const stopped = migrations.filter(({ phase }) => phase === 'stopped').length;
  const open = migrations.filter(({ phase }) => !finalPhases.includes(phase));
  return t('fleet.migration.headline.some', {
    count: migrations.length,
    open: open.length - stopped,
    stopped,
  });
}

function hasAny({ items, unreadable }: LoadedMigrations): boolean {
  return items.length > 0 || unreadable.length > 0;
}

function List(props: {
  loaded: LoadedMigrations;
  shown: ShownMigrations;
  tab: FleetTab;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { loaded, shown, tab } = props;
  const { items, unreadable, hasMore } = loaded;
  // What is said above the list may be all that there is.
  if (items.length === 0 && unreadable.length > 0) return null;
  return items.length > 0 ? (
    <Panel title={t('fleet.tab.migrations')}>
      <MigrationTable migrations={items} links={tab.links} />
      {hasMore && (
        <Button
          className={classes.more}
          size="small"
          variant="outlined"
          disabled={shown.loadingMore}
          onClick={shown.onMore}
        >
          {t(
            shown.loadingMore
              ? 'fleet.migration.loadingMore'
              : 'fleet.migration.more',
          )}
        </Button>
      )}
    </Panel>
  ) : (
    <NoMatch
      text={t('fleet.migration.noMatch')}
      onClear={() => tab.change(noFilter)}
    />
  );
}

function isFiltered({ search }: FleetTab): boolean {
  return [search.cluster, search.namespace, search.phase, search.by].some(
    Boolean,
  );
}

/** The migrations of the fleet. */
export function MigrationsView(props: {
  migrations: ShownMigrations;
  tab: FleetTab;
}) {
  const { t } = useMeshTranslation();
  const { migrations, tab } = props;
  const { current } = migrations;
  const isEmpty = current.state === 'loaded' && !hasAny(current.value);
  const filtered = isFiltered(tab);
  return (
    <ListScreen>
      <FleetHead
        tab={tab}
        value={current}
        headline={({ items }) => headlineOf(t, items)}
      />
      {(filtered || !isEmpty) && (
        <MigrationFilters
          migrations={current.state === 'loaded' ? current.value.items : []}
          tab={tab}
        />
      )}
      <Loaded
        value={current}
        waitingFor={t('fleet.migration.waitingFor')}
        heights={[360]}
        permission={meshMigrationReadPermission.name}
        onRetry={migrations.reload}
      >
        {loaded =>
          hasAny(loaded) || filtered ? (
            <>
              <UnreadableNotice migrations={loaded.unreadable} />
              <List loaded={loaded} shown={migrations} tab={tab} />
            </>
          ) : (
            <EmptyLesson
              what={t('fleet.migration.empty.what')}
              why={t('fleet.migration.empty.why')}
              next={t('fleet.migration.empty.next')}
            />
          )
        }
      </Loaded>
    </ListScreen>
  );
}
