import { bringsItsProxy, podIsOptedOut } from '../../injection';
import { listNames } from '../../model/say';
import { podIsLive } from '../../steps/countedPods';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

export const podsOptedOut = defineCheck({
  id: 'MESH120',
  title: 'No pod stays out of the mesh',
  needs: ['pods'],
  undetermined: 'warns',
  evaluate({ pods }, { namespace, found }) {
    const names = pods
      .filter(pod => podIsLive(pod) && !bringsItsProxy(pod))
      .filter(
        pod => pod.hostNetwork || podIsOptedOut(pod.labels, pod.annotations),
      )
      .map(({ name }) => name);
    if (names.length === 0) return [];
    return [
      found({
        severity: 'note',
        object: namespaceRef(namespace),
        says: '{pods} stay without a sidecar, by sidecar.istio.io/inject=false or by host networking. They are not restarted.',
        remedy: 'Nothing is needed.',
        params: { pods: listNames(names) },
        evidence: names,
      }),
    ];
  },
});
