import { Chance } from '../random/Chance';
import { randomState } from '../random/randomState';
import { triedNamespaces } from '../space/triedNamespaces';
import type { TriedPod } from '../space/TriedPod';
import { webhookStates } from '../states';
import type { WebhookState } from '../states/WebhookState';
import type { Placed } from './compareState';

/** The name of a state by chance, which says all that is needed to make it again. */
export const randomStateName = (seed: number) => `by chance, seed ${seed}`;

/** The state of that name. */
export function stateNamed(name: string): WebhookState {
  const [, seed] = /^by chance, seed (\d+)$/.exec(name) ?? [];
  const state =
    seed === undefined
      ? webhookStates.find(each => each.name === name)
      : randomState(new Chance(Number(seed)), name);
  if (!state) throw new Error(`There is no state "${name}".`);
  return state;
}

interface Replay {
  state: string;
  namespace: string;
  pod: TriedPod;
}

/** The one pod that MESH_AGREEMENT_ONLY asks for, in the form in which a difference prints it. */
export function replayedCase():
  { state: WebhookState; placed: Placed[] } | undefined {
  const text = process.env.MESH_AGREEMENT_ONLY;
  if (!text) return undefined;
  const { state, namespace: name, pod }: Replay = JSON.parse(text);
  const namespace = triedNamespaces.find(each => each.name === name);
  if (!namespace) throw new Error(`There is no namespace "${name}".`);
  return { state: stateNamed(state), placed: [{ namespace, pod }] };
}
