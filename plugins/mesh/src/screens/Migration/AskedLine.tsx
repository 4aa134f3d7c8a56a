import Alert from '@material-ui/lab/Alert';
import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { RelativeTime } from '../../components/RelativeTime';
import { shortRef } from '../../look/shortRef';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import type { Steering } from './useMigrationState';

/** What was asked and not yet answered, or not accepted. */
export function AskedLine(props: {
  asked: Migration['asked'];
  steering: Steering;
}) {
  const { t } = useMeshTranslation();
  const { asked, steering } = props;
  if (steering.kind === 'refused') {
    return (
      <Alert severity="error">
        {t('migration.refused', {
          action: t(`migration.action.${steering.action}`),
          message: steering.failure.message,
        })}
      </Alert>
    );
  }
  if (asked) {
    return (
      <Alert severity="info">
        {t(`migration.asked.${asked.action}`)}{' '}
        {t('migration.asked.by', {
          person: shortRef(asked.by, 'user'),
        })}
        , <RelativeTime at={asked.at} />. {t('migration.asked.pending')}
      </Alert>
    );
  }
  if (steering.kind === 'asked') {
    return (
      <Alert severity="info">
        {t(`migration.asked.${steering.action}`)}.{' '}
        {t('migration.asked.pending')}
      </Alert>
    );
  }
  return null;
}
