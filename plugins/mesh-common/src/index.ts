/**
 * Words, decisions and HTTP contract of the mesh plugins. Pure: no clock, no network, no Node modules.
 *
 * @packageDocumentation
 */
export * from './model';
export { say } from './model/say';
export * from './facts';
export * from './injection';
export * from './connection';
export * from './explain';
export * from './preview';
export * from './intents';
export * from './preflight';
export * from './steps/verdict';
export { steps } from './steps';
export { stopCodes, type StopCode } from './steps/stopWith';
export {
  type EvictedSince,
  type NotRenewable,
  type Renewal,
  type RestartableWorkload,
} from './steps/renewal';
export { heldByBudget } from './steps/heldByBudget';
export { openGate } from './steps/gates';
export { restartStamp } from './steps/restartStamp';
export { nextSequence } from './steps/recordAnnotation';
export {
  wantedLabels,
  wantedRevision,
  wantedState,
  type Wanted,
} from './steps/wanted';
export * from './decide';
export * from './plan';
export * from './steering';
export * from './contract';
export * from './state';
export * from './fleet';
export * from './permissions';
