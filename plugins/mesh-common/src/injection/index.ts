export * from './podToInject';
export * from './injection';
export * from './labelValue';
export * from './parseInjectionWebhook';
export { matchesSelector } from './matchesSelector';
export * from './podIsOptedOut';
export * from './podStanding';
export * from './entryIsDeactivated';
export * from './rulesCoverPods';
export * from './conditionsOutcome';
export * from './injectorBehind';
export * from './injectorDecision';
export type { AnnotationProblem } from './annotationProblem';
export * from './resolveIntended';
export * from './readRunningRevision';
export type {
  ContainerEvidence,
  InitContainerEvidence,
} from './proxyContainer';
export { revisionOfHost } from './proxyAddresses';
export * from './differencesOf';
export * from './versionOfImage';
