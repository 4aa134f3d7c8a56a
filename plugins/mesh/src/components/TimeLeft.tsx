import { useNow } from '../live/useNow';
import { spanOf } from '../look/shortTime';
import { useLanguage } from '../translation/useLanguage';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { spanText } from './RelativeTime';

/** How long it is until something, counted down, with the exact time on hover. */
export function TimeLeft({ until }: { until: string }) {
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const now = useNow(1_000);
  const date = new Date(until);
  return (
    <time dateTime={until} title={date.toLocaleString(language)}>
      {spanText(t, spanOf(date.getTime() - now))}
    </time>
  );
}
