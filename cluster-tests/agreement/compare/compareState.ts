import type { Injection } from '@mesh-plugins/backstage-plugin-mesh-common';
import { inParallel } from '../bed/inParallel';
import type { TriedNamespace, TriedPod } from '../space/TriedPod';
import type { WebhookState } from '../states/WebhookState';
import type { Difference } from './Difference';
import { outcomeText } from './Outcome';
import { predict } from './predict';
import { type Creates, tryPod } from './tryPod';

/** A pod and the namespace in which it is tried. */
export interface Placed {
  namespace: TriedNamespace;
  pod: TriedPod;
}

/** Tries the pods and asks the resolver about each; where they differ is what is answered. */
export async function compareState(
  kubernetes: Creates,
  { name, unknowable }: WebhookState,
  injection: Injection,
  placed: readonly Placed[],
): Promise<Difference[]> {
  const compared = await inParallel(placed, async ({ namespace, pod }) => {
    const { said, admits } = predict(namespace, pod, injection);
    const outcome = await tryPod(kubernetes, namespace.name, pod);
    const happened = outcomeText(outcome);
    const mayBeOpen = unknowable !== undefined;
    const agree =
      said === happened ||
      (mayBeOpen && (said === 'unknown' || admits.includes(happened)));
    return agree ? [] : [{ state: name, namespace, pod, happened, said }];
  });
  return compared.flat();
}
