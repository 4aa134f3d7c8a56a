import type { NamespaceFact } from '../facts/namespaceFacts';
import { INJECTION_LABEL, REVISION_LABEL } from '../model/labels';
import type { Known } from '../model/known';
import type { AddressFacts } from './leadOfHost';
import { resolveNamespaceIntended } from './resolveIntended';
import { serviceCalled } from './serviceCalled';

/**
 * The Service of the control plane that a namespace gets under the name of a revision: by its labels as they are, else
 * by the label that names the revision. Null where nothing gives it, or it is behind a URL.
 */
export function controlPlaneOf(
  revision: string,
  {
    object,
    webhooks,
    injectorServices,
  }: AddressFacts & { object: Known<NamespaceFact | null> },
): { namespace: string; name: string } | null {
  if (object.state === 'unknown' || webhooks.state === 'unknown') return null;
  if (object.value === null) return null;
  const { name, labels } = object.value;
  const injection = { webhooks: webhooks.value, services: injectorServices };
  const { [INJECTION_LABEL]: _, ...others } = labels;
  for (const each of [labels, { ...others, [REVISION_LABEL]: revision }]) {
    const intended = resolveNamespaceIntended(name, each, injection);
    if (intended.kind === 'revision' && intended.revision === revision) {
      return serviceCalled(intended, webhooks.value);
    }
  }
  return null;
}
