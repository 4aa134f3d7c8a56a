import {
  defaultMigrationOptions,
  type MigrationOptions,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { spanText } from '../components/RelativeTime';
import type { Translate } from '../translation/useMeshTranslation';
import { spanOf } from './shortTime';

/** What was chosen in the plan otherwise than usual, each in a few words. */
export function chosenOptions(
  t: Translate,
  options: MigrationOptions,
): string[] {
  const usual = defaultMigrationOptions;
  const span = (seconds: number) => spanText(t, spanOf(seconds * 1000));
  const { workloadsAtOnce, paceSeconds, deadlineMinutes } = options;
  const { canaryWatchSeconds, soakSeconds } = options;
  return [
    options.confirm.afterCanary && t('plan.options.afterCanary'),
    options.confirm.beforeDone && t('plan.options.beforeDone'),
    options.onFailure !== usual.onFailure &&
      t(`migration.chosen.${options.onFailure}`),
    workloadsAtOnce !== usual.workloadsAtOnce &&
      t('migration.chosen.atOnce', { count: workloadsAtOnce }),
    paceSeconds !== usual.paceSeconds &&
      t('migration.chosen.pause', { span: span(paceSeconds) }),
    canaryWatchSeconds !== null &&
      t('migration.chosen.canaryWatch', { span: span(canaryWatchSeconds) }),
    soakSeconds !== null &&
      t('migration.chosen.soak', { span: span(soakSeconds) }),
    deadlineMinutes !== null &&
      t('migration.chosen.deadline', { span: span(deadlineMinutes * 60) }),
  ].filter(said => said !== false);
}
