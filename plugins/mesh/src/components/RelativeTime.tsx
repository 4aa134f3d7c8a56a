import { useNow } from '../live/useNow';
import { spanOf, type Span } from '../look/shortTime';
import { useLanguage } from '../translation/useLanguage';
import {
  useMeshTranslation,
  type Translate,
} from '../translation/useMeshTranslation';

/** A span in words: "12 s", "1 day". */
export function spanText(t: Translate, { unit, count }: Span): string {
  switch (unit) {
    case 'seconds':
      return t('time.seconds', { number: String(count) });
    case 'minutes':
      return t('time.minutes', { number: String(count) });
    case 'hours':
      return t('time.hours', { number: String(count) });
    case 'days':
      return t('time.days', { count });
    default:
      throw new Error(`Unknown unit ${unit satisfies never}`);
  }
}

/** How long ago something was, with the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const { t } = useMeshTranslation();
  const language = useLanguage();
  const now = useNow(1_000);
  const date = new Date(at);
  const span = spanOf(now - date.getTime());
  const isNow = span.unit === 'seconds' && span.count === 0;
  return (
    <time dateTime={at} title={date.toLocaleString(language)}>
      {isNow ? t('time.now') : t('time.ago', { span: spanText(t, span) })}
    </time>
  );
}
