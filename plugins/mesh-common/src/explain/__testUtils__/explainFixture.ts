import { webhook as webhookOf } from '../../injection/__testUtils__/webhookFixture';
import { known } from '../../model/known';
import {
  factsOf,
  observedAt,
  podOf,
  workload,
} from '../../state/__testUtils__/placementFixture';
import type { ExplainedPod, ExplainInput } from '../explainInput';
import { noChanges } from '../labelChanges';

export { observedAt, webhookOf };

/** Pod api-0 of namespace payments, whose label asks for tag `stable`, which is 1-29-6 in the recorded cluster. */
export function question(
  changes: Partial<ExplainInput> = {},
  labels: Record<string, string> = { 'istio.io/rev': 'stable' },
): ExplainInput {
  const facts = factsOf(labels, []);
  return {
    cluster: 'prod-eu',
    namespace: 'payments',
    freshness: { state: 'live', observedAt },
    facts: { ...facts, otherWebhooks: known(2, observedAt) },
    pod: podNamed('api-0', { fact: podOf('api', 0, '1-29-6') }),
    changes: noChanges,
    ...changes,
  };
}

/** A known pod with its Deployment, made as the Deployment's template says. */
export function podNamed(
  name: string,
  changes: Partial<ExplainedPod> = {},
): ExplainInput['pod'] {
  const fact = changes.fact ?? podOf('api', 0, null);
  const pod: ExplainedPod = {
    fact,
    workload: workload('api', {
      templateLabels: fact.labels,
      templateAnnotations: fact.annotations,
      templateHostNetwork: fact.hostNetwork,
    }),
    connection: null,
    ...changes,
  };
  return { name, known: known(pod, observedAt) };
}
