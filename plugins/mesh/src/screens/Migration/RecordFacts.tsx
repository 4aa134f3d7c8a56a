import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { labelsForTarget } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Fact, Facts } from '../../components/Facts';
import { LabelsChange } from '../../components/LabelsChange';
import { spanText } from '../../components/RelativeTime';
import { shortRef } from '../../look/shortRef';
import { spanOf } from '../../look/shortTime';
import { chosenOptions } from '../../look/chosenOptions';
import { useLanguage } from '../../translation/useLanguage';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

/** Who, why, which plan, when and how long. */
export function RecordFacts({ migration }: { migration: Migration }) {
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const exact = (at: string) => new Date(at).toLocaleString(language);
  const { createdAt, finishedAt, direction, prior, pinned } = migration;
  const chosen = chosenOptions(t, migration.options);
  const moved = labelsForTarget(migration.target);
  return (
    <Facts>
      <Fact name={t('migration.record.who')}>
        {shortRef(migration.requestedBy, 'user')}
      </Fact>
      <Fact name={t('migration.record.why')}>{migration.reason}</Fact>
      <Fact name={t('migration.record.plan')}>{migration.planDigest}</Fact>
      {chosen.length > 0 && (
        <Fact name={t('migration.record.chosen')}>{chosen.join(' · ')}</Fact>
      )}
      <Fact name={t('migration.record.labels')}>
        <LabelsChange before={prior.labels} after={moved} />
      </Fact>
      {direction === 'back' && (
        <Fact name={t('migration.record.putBack')}>
          <LabelsChange
            before={moved}
            after={
              pinned
                ? labelsForTarget({ kind: 'revision', name: pinned })
                : prior.labels
            }
          />
        </Fact>
      )}
      <Fact name={t('migration.record.attempts')}>{migration.attempt}</Fact>
      <Fact name={t('migration.record.started')}>{exact(createdAt)}</Fact>
      {finishedAt && (
        <>
          <Fact name={t('migration.record.finished')}>{exact(finishedAt)}</Fact>
          <Fact name={t('migration.record.took')}>
            {spanText(
              t,
              spanOf(Date.parse(finishedAt) - Date.parse(createdAt)),
            )}
          </Fact>
        </>
      )}
    </Facts>
  );
}
