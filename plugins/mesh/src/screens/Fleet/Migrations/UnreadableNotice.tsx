import Typography from '@material-ui/core/Typography';
import type { UnreadableMigration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';

/** Says that migrations are missing from the list while the portal is updated, and where they are. */
export function UnreadableNotice(props: {
  migrations: readonly UnreadableMigration[];
}) {
  const { t } = useMeshTranslation();
  const { migrations } = props;
  if (migrations.length === 0) return null;
  const places = migrations.map(each => t('fleet.place', each)).join(', ');
  return (
    <Typography variant="body2" role="status">
      <Sign
        tone="warning"
        word={t('fleet.migration.unreadable', {
          count: migrations.length,
          places,
        })}
        wraps
      />
    </Typography>
  );
}
