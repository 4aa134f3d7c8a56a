import { ConformanceCase } from '../ConformanceApi';
import { admission } from './admission';
import { badRequests } from './badRequests';
import { daemonSets } from './daemonSets';
import { evictions } from './evictions';
import { jobs } from './jobs';
import { kubectlRequests } from './kubectlRequests';
import { lists } from './lists';
import { patches } from './patches';
import { refusals } from './refusals';
import { rolloutResults } from './rolloutResults';
import { rollouts } from './rollouts';
import { statefulSets } from './statefulSets';
import { serverSideApply } from './serverSideApply';
import { tables } from './tables';
import { writeOptions } from './writeOptions';
import { watches } from './watches';
import { webhookRules } from './webhookRules';

/** Everything in which the sandbox must not differ from a real API server. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...lists,
  ...watches,
  ...patches,
  ...writeOptions,
  ...serverSideApply,
  ...tables,
  ...kubectlRequests,
  ...refusals,
  ...badRequests,
  ...rollouts,
  ...rolloutResults,
  ...evictions,
  ...statefulSets,
  ...daemonSets,
  ...jobs,
  ...admission,
  ...webhookRules,
];
