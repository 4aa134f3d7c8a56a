export type {
  CheckFacts,
  CheckInput,
  Resolution,
  RevisionResolution,
} from './checkFacts';
export type { Check, CheckSubject, Evaluation, FactName } from './defineCheck';
export type { FindingParts } from '../model/makeFinding';
export { checks, safetyChecks } from './checks';
export { runChecks } from './runChecks';
export { blockersOf, findingsOf, undeterminedBlockersOf } from './blockersOf';
