export type { CheckInput } from './checkFacts';
export type { Check } from './defineCheck';
export { checks, safetyChecks } from './checks';
export { runChecks } from './runChecks';
export { blockersOf, findingsOf, undeterminedBlockersOf } from './blockersOf';
