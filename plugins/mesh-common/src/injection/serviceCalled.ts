import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { IntendedRevision } from '../model/intendedRevision';

/** The Service that injects an intended revision: where its control plane is. Null for one behind a URL. */
export function serviceCalled(
  {
    configuration,
    entry,
  }: Pick<
    Extract<IntendedRevision, { kind: 'revision' }>,
    'configuration' | 'entry'
  >,
  webhooks: readonly InjectionWebhook[],
): { namespace: string; name: string } | null {
  const found = webhooks
    .find(({ name }) => name === configuration)
    ?.entries.find(({ name }) => name === entry);
  return found?.service ?? null;
}
