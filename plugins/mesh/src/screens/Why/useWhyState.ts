import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type Failure,
  type LiveValue,
  useLiveValue,
  type LiveSource,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { explanationSource } from './explanationSource';
import { questionOf, type Question, type WhyAddress } from './whySearch';

/** What the page shows. */
export type WhyState =
  | { state: 'no-address' }
  | { state: 'loading'; slow: boolean }
  | { state: 'failed'; failure: Failure }
  | {
      state: 'shown';
      explanation: Explanation;
      live: boolean;
      problem: Failure | null;
    };

/** Asks nothing while the address names nothing. */
const maybeSource: LiveSource<Question | null, Explanation | null> = {
  load: async (api, question, options) =>
    question &&
    explanationSource.load(api, question, {
      ...options,
      previous: undefined,
      told: new Map(),
    }),
  topics: question => (question ? explanationSource.topics(question) : []),
};

/** Keeps the explanation of an address current. */
export function useWhyState(address: WhyAddress): {
  state: WhyState;
  reload: () => void;
} {
  const { current, reload } = useLiveValue(maybeSource, questionOf(address));
  return { state: stateOf(current), reload };
}

function stateOf(current: LiveValue<Explanation | null>): WhyState {
  if (current.state !== 'loaded') return current;
  const { value, live, problem } = current;
  return value === null
    ? { state: 'no-address' }
    : { state: 'shown', explanation: value, live, problem };
}
