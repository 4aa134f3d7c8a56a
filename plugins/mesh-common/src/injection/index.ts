export * from './podToInject';
export * from './injection';
export * from './labelValue';
export * from './labelsLookedAt';
export * from './parseInjectionWebhook';
export { matchesSelector } from './matchesSelector';
export * from './podIsOptedOut';
export * from './podStanding';
export * from './entryIsDeactivated';
export * from './rulesCoverPods';
export * from './conditionsOutcome';
export * from './injectorAnswers';
export * from './injectorBehind';
export * from './injectorDecision';
export type { AnnotationProblem } from './annotationProblem';
export * from './resolveIntended';
export * from './resolveWorkloadIntended';
export * from './readRunningRevision';
export * from './judgePods';
export * from './judgePodsOf';
export * from './mayRun';
export * from './whyOutOfReach';
export {
  type AddressFacts,
  type AddressLead,
  type LeadOfHost,
  leadBySpelling,
  leadOfHost,
} from './leadOfHost';
export type {
  ContainerEvidence,
  InitContainerEvidence,
} from './proxyContainer';
export * from './differencesOf';
export * from './versionOfImage';
