import type { MeshSettings } from '../../facts/injectorSettings';
import { matchesSelector } from '../../injection/matchesSelector';
import { NAMESPACE_NAME_LABEL } from '../../injection/selectorRequirements';
import { labelsForTarget } from '../../model/target';
import { namespaceRef } from '../../steps/stopWith';
import { withInjectionLabels } from '../../steps/wanted';
import { defineCheck } from '../defineCheck';
import { meshOf } from '../settingsOf';

/**
 * The injector does not look at the discovery selectors: it injects a pod of a namespace that its istiod passes over.
 * There it keeps no root certificate for the pod to mount, and knows none of its Services.
 */
export const namespaceIsDiscovered = defineCheck({
  id: 'MESH136',
  title: 'The discovery selectors of the target include the namespace',
  needs: [
    'namespace',
    'presentRevision',
    'targetRevision',
    'webhooks',
    'injectorServices',
  ],
  undetermined: 'warns',
  evaluate(
    { namespace, presentRevision, targetRevision, ...read },
    { target, found },
  ) {
    const told = meshOf(targetRevision, read);
    if (told.state === 'unknown') return { undetermined: [told.why] };
    const { name, labels } = namespace;
    const after = withInjectionLabels(labels, labelsForTarget(target));
    if (isDiscovered(name, after, told.value)) return [];
    const now = meshOf(presentRevision, read);
    const isSo =
      now.state === 'known' && !isDiscovered(name, labels, now.value);
    return [
      found({
        // It is no different today: nothing gets worse.
        severity: isSo ? 'warning' : 'blocker',
        ...(isSo && { variant: 'as-now' }),
        object: namespaceRef(name),
        says: isSo
          ? 'No discovery selector of {revision} selects {namespace}, and none of the present revision does. istiod does not see its Services.'
          : 'No discovery selector of {revision} selects {namespace}. New pods would be injected, but istiod would neither see their Services nor keep their root certificate.',
        remedy:
          'Add a label to {namespace} that a discovery selector of {revision} selects, or add a selector to its mesh configuration.',
        params: { revision: targetRevision.revision, namespace: name },
        evidence: told.value.discoverySelectors.map(each =>
          JSON.stringify(each),
        ),
      }),
    ];
  },
});

function isDiscovered(
  name: string,
  labels: Readonly<Record<string, string>>,
  { discoverySelectors }: MeshSettings,
): boolean {
  const all = { ...labels, [NAMESPACE_NAME_LABEL]: name };
  return (
    discoverySelectors.length === 0 ||
    discoverySelectors.some(selector => matchesSelector(all, selector))
  );
}
