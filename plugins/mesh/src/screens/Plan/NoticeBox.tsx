import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  useMeshTranslation,
  type Translate,
} from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import type { PlanChange } from './comparePlans';
import type { PlanNotice } from './planState';

function changeText(
  t: Translate,
  say: ReturnType<typeof useSay>,
  change: PlanChange,
): string {
  switch (change.kind) {
    case 'target':
      return t('plan.change.target', change);
    case 'labels':
      return t('plan.change.labels');
    case 'workload-added':
      return t('plan.change.workloadAdded', change);
    case 'workload-removed':
      return t('plan.change.workloadRemoved', change);
    case 'workload-replaced':
      return t('plan.change.workloadReplaced', change);
    case 'workload-method': {
      const { workload, effect } = change;
      return t('plan.change.workloadMethod', { workload, effect: say(effect) });
    }
    case 'finding-added':
      return t('plan.change.findingAdded', { message: say(change.message) });
    default:
      throw new Error(`Unknown change ${change satisfies never}`);
  }
}

/** Why nothing was started, and what is different now. */
export function NoticeBox({ notice }: { notice: PlanNotice }) {
  const { t } = useMeshTranslation();
  const say = useSay();
  switch (notice.kind) {
    case 'stale':
      return (
        <Alert severity="warning">
          <AlertTitle>{t('plan.stale.title')}</AlertTitle>
          {/* The server's sentence names the same changes; it is needed where the page sees none of them. */}
          {notice.changes.length === 0 ? (
            <div>{notice.message}</div>
          ) : (
            <>
              <div>{t('plan.stale.changes')}</div>
              <ul>
                {notice.changes.map(change => {
                  const text = changeText(t, say, change);
                  return <li key={text}>{text}</li>;
                })}
              </ul>
            </>
          )}
          <div>{t('plan.stale.newPlan')}</div>
        </Alert>
      );
    case 'start-failed':
      return (
        <Alert severity="error">
          {t('plan.start.failed', { message: notice.failure.message })}
        </Alert>
      );
    default:
      throw new Error(`Unknown notice ${notice satisfies never}`);
  }
}
