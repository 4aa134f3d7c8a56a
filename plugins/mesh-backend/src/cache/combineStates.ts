import type { Freshness } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ReflectorState } from './ReflectorStanding';

/**
 * How fresh a cluster is as a whole: as its worst kind.
 *
 * @remarks
 * A kind that the API server refuses says nothing about the freshness of the others; what depends on it is unknown.
 * Where everything is refused, nothing was ever read.
 */
export function combineStates(states: readonly ReflectorState[]): Freshness {
  let worst: Freshness | null = null;
  for (const state of states) {
    if (state.kind === 'forbidden' || state.kind === 'unserved') continue;
    const freshness = freshnessOf(state);
    if (!worst || rank(freshness) > rank(worst)) worst = freshness;
  }
  if (worst) return worst;
  const [first] = states;
  return {
    state: 'never',
    since: new Date().toISOString(),
    why: first?.kind === 'forbidden' ? first.why : 'Nothing is watched.',
  };
}

function freshnessOf(
  state: Exclude<ReflectorState, { kind: 'forbidden' | 'unserved' }>,
): Freshness {
  switch (state.kind) {
    case 'never':
      return { state: 'never', since: state.since, why: state.why };
    case 'live':
      return { state: 'live', observedAt: state.observedAt };
    case 'stale':
      return {
        state: 'stale',
        observedAt: state.observedAt,
        since: state.since,
        why: state.why,
      };
    default:
      throw new Error(`Unexpected state ${state satisfies never}`);
  }
}

function rank({ state }: Freshness): number {
  return ['live', 'stale', 'never'].indexOf(state);
}
