import { demo } from './demo';
import { prodEu } from './prodEu';
import { prodUs } from './prodUs';
import { staging } from './staging';
import { Scenario } from './Stage';
import { twoRevisions } from './twoRevisions';

/** The scenarios that can be named on a command line. @public */
export const scenarios: readonly Scenario[] = [
  prodEu,
  staging,
  prodUs,
  demo,
  twoRevisions,
];
