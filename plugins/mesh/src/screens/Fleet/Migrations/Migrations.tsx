import { useFleetTab } from '../useFleetTab';
import { MigrationsView } from './MigrationsView';
import { useMigrations } from './useMigrations';

/** The Migrations tab of the Mesh page. */
export function Migrations() {
  const tab = useFleetTab();
  const { cluster, namespace, phase, by } = tab.search;
  const migrations = useMigrations({ cluster, namespace, phase, by });
  return <MigrationsView migrations={migrations} tab={tab} />;
}
