import type { Injection } from '@mesh-plugins/backstage-plugin-mesh-common';
import { inParallel } from '../bed/inParallel';
import type { TriedNamespace, TriedPod } from '../space/TriedPod';
import type { WebhookState } from '../states/WebhookState';
import { type Comparison, sumOf } from './Comparison';
import { outcomeText } from './Outcome';
import { predict, type Prediction } from './predict';
import { type Creates, tryPod } from './tryPod';

/** A pod and the namespace in which it is tried. */
export interface Placed {
  namespace: TriedNamespace;
  pod: TriedPod;
}

/** Tries the pods and asks the resolver about each. */
export async function compareState(
  kubernetes: Creates,
  state: WebhookState,
  injection: Injection,
  placed: readonly Placed[],
): Promise<Comparison> {
  return sumOf(
    await inParallel(placed, async each => {
      const prediction = predict(each.namespace, each.pod, injection);
      const outcome = await tryPod(kubernetes, each.namespace.name, each.pod);
      return compare(state, each, prediction, outcomeText(outcome));
    }),
  );
}

function compare(
  { name, unknowable }: WebhookState,
  placed: Placed,
  { said, admits }: Prediction,
  happened: string,
): Comparison {
  const outcomes = { [happened]: 1 };
  if (said === happened) return { differences: [], outcomes, open: 0 };
  const admitted = said === 'unknown' || admits.includes(happened);
  return unknowable !== undefined && admitted
    ? { differences: [], outcomes, open: 1 }
    : {
        differences: [{ state: name, ...placed, happened, said }],
        outcomes,
        open: 0,
      };
}
