export type { CheckFacts, CheckInput } from './checkFacts';
export type { Resolution, RevisionResolution } from './resolutions';
export type { Check, CheckSubject, Evaluation, FactName } from './defineCheck';
export type { FindingParts } from '../model/makeFinding';
export { checks, safetyChecks } from './checks';
export { targetRevision } from './targetRevision';
export { runChecks } from './runChecks';
export { blockersOf, findingsOf, undeterminedBlockersOf } from './blockersOf';
