import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import type { Finding } from '@mesh-plugins/backstage-plugin-mesh-common';
import { FindingItem } from '../../components/FindingItem';
import { Panel } from '../../components/Panel';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { AskedLine } from './AskedLine';
import type { MigrationState } from './useMigrationState';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

function FindingList({ findings }: { findings: readonly Finding[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {findings.map((finding, index) => (
        <FindingItem key={index} finding={finding} />
      ))}
    </ul>
  );
}

/** What keeps it from going on, or turned it back: a word it waits for, a failed look, findings, a request. */
export function Obstacles({
  shown,
}: {
  shown: Extract<MigrationState, { state: 'shown' }>;
}) {
  const { t } = useMeshTranslation();
  const { migration, steering } = shown;
  const { trouble, pinned, findings, awaits, turnedBack } = migration;
  return (
    <>
      <AskedLine asked={migration.asked} steering={steering} />
      {awaits && (
        <Alert severity="info">
          {t(`migration.awaits.${awaits.gate}`)} {t('migration.awaits.since')}{' '}
          <RelativeTime at={awaits.since} />.
        </Alert>
      )}
      {trouble && (
        <Alert severity="warning">
          {t('migration.trouble', { count: trouble.attempts })}{' '}
          <RelativeTime at={trouble.since} />: {trouble.message}
        </Alert>
      )}
      {pinned && (
        <Alert severity="info">
          {t('migration.pinned', { revision: pinned })}
        </Alert>
      )}
      {findings.length > 0 && (
        <Panel title={t('migration.section.why')}>
          <FindingList findings={findings} />
        </Panel>
      )}
      {turnedBack && (
        <Panel title={t('migration.section.turnedBack')}>
          {t('migration.turnedBack')} <RelativeTime at={turnedBack.at} />.
          <FindingList findings={turnedBack.findings} />
        </Panel>
      )}
    </>
  );
}
