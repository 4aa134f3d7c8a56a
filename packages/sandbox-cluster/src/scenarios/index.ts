import { demo } from './demo';
import { Scenario } from './Stage';
import { twoRevisions } from './twoRevisions';

/** The scenarios that can be named on a command line. @public */
export const scenarios: readonly Scenario[] = [demo, twoRevisions];
