import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Migration,
  MigrationEvent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** Saves the record with its whole history as JSON, for audits and for whoever is asked what happened. */
export function DownloadEvents(props: {
  migration: Migration;
  events: readonly MigrationEvent[];
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { migration, events } = props;
  const save = () => {
    const record = JSON.stringify({ migration, events }, null, 2);
    const blob = new Blob([record], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `migration-${migration.cluster}-${migration.namespace}-${migration.sequence}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button className={classes.button} size="small" onClick={save}>
      {t('migration.events.download')}
    </Button>
  );
}
