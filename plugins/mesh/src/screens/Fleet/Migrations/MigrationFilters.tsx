import {
  migrationPhaseSchema,
  type Migration,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { shortRef } from '../../../look/shortRef';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { Choice } from '../parts/Choice';
import { ExactField } from '../parts/ExactField';
import { ListBar } from '../parts/ListBar';
import type { FleetTab } from '../useFleetTab';

/** What narrows the list of migrations; the backend does it, since the list has pages. */
export function MigrationFilters(props: {
  migrations: readonly Migration[];
  tab: FleetTab;
}) {
  const { t } = useMeshTranslation();
  const { search, change } = props.tab;
  const people = [
    ...new Set(props.migrations.map(({ requestedBy }) => requestedBy)),
  ].sort();
  return (
    <ListBar>
      <ExactField
        label={t('fleet.filter.namespace')}
        value={search.namespace}
        onChange={namespace => change({ namespace })}
      />
      <Choice
        label={t('fleet.filter.phase')}
        all={t('fleet.filter.everyPhase')}
        value={search.phase}
        options={migrationPhaseSchema.options.map(phase => ({
          value: phase,
          label: t(`phase.${phase}`),
        }))}
        onChange={phase => change({ phase })}
      />
      <Choice
        label={t('fleet.filter.by')}
        all={t('fleet.filter.everybody')}
        value={search.by}
        options={people.map(person => ({
          value: person,
          label: shortRef(person, 'user'),
        }))}
        onChange={by => change({ by })}
      />
    </ListBar>
  );
}
