import { useParams } from 'react-router-dom';
import { MigrationView } from './MigrationView';
import { useMigrationState } from './useMigrationState';

/** The page of the migration that the address names. */
export function Migration() {
  const { id = '' } = useParams();
  const { state, reload, steer } = useMigrationState(id);
  return (
    <MigrationView id={id} state={state} onRetry={reload} onSteer={steer} />
  );
}
