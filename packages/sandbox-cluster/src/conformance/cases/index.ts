import { ConformanceCase } from '../ConformanceApi';
import { admission } from './admission';
import { lists } from './lists';
import { patches } from './patches';
import { refusals } from './refusals';
import { rollouts } from './rollouts';
import { watches } from './watches';

/** Everything in which the sandbox must not differ from a real API server. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...lists,
  ...watches,
  ...patches,
  ...refusals,
  ...rollouts,
  ...admission,
];
