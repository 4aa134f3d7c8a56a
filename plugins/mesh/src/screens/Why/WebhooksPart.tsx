import type {
  ExplainedWebhook,
  Explanation,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Disclosure } from '../../components/Disclosure';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useListStyles } from '../Fleet/parts/useListStyles';
import { WebhookTable } from './WebhookTable';

type Considered = Extract<Explanation['webhooks'], { state: 'known' }>['value'];

function hasPart({ outcome }: ExplainedWebhook): boolean {
  return outcome !== 'no-match' && outcome !== 'deactivated';
}

/** The webhooks that have a part in it; those that were considered and do not match are folded. */
export function WebhooksPart({ items, others }: Considered) {
  const list = useListStyles();
  const { t } = useMeshTranslation();
  const matching = items.filter(hasPart);
  const unmatched = items.filter(webhook => !hasPart(webhook));
  return (
    <>
      {matching.length > 0 ? (
        <WebhookTable caption={t('why.webhooks')} webhooks={matching} />
      ) : (
        <p>{items.length === 0 ? t('why.noWebhooks') : t('why.noneMatches')}</p>
      )}
      {unmatched.length > 0 && (
        <Disclosure
          label={t('why.unmatched', { count: unmatched.length })}
          initiallyOpen={matching.length === 0}
        >
          <WebhookTable
            caption={t('why.unmatched', { count: unmatched.length })}
            webhooks={unmatched}
          />
        </Disclosure>
      )}
      {others > 0 && (
        <p className={list.subtle}>{t('why.others', { count: others })}</p>
      )}
    </>
  );
}
