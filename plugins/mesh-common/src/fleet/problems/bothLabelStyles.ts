import { INJECTION_LABEL, REVISION_LABEL } from '../../model/labels';
import { inEachNamespace } from '../fleetCheck';

/** `istio-injection` wins over `istio.io/rev`, whatever its value: whoever set the other one waits in vain. */
export const bothLabelStyles = inEachNamespace({
  code: 'MESH307',
  title: 'A namespace carries both injection labels',
  severity: 'warning',
  find({ summary: { labels } }) {
    const revision = labels[REVISION_LABEL];
    const injection = labels[INJECTION_LABEL];
    if (revision === null || injection === null) return [];
    return [
      {
        says: 'Namespace {namespace} in {cluster} carries istio-injection={injection} and istio.io/rev={revision}; the first decides, the second has no effect.',
        remedy: 'Keep one of them. A migration sets one and removes the other.',
        params: { injection, revision },
        evidence: [
          `${INJECTION_LABEL}=${injection}`,
          `${REVISION_LABEL}=${revision}`,
        ],
      },
    ];
  },
});
