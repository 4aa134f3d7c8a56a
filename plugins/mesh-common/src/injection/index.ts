export * from './podToInject';
export * from './labelValue';
export * from './parseInjectionWebhook';
export * from './matchesSelector';
export * from './podIsOptedOut';
export * from './entryIsDeactivated';
export * from './resolveIntended';
export * from './readRunningRevision';
export type {
  ContainerEvidence,
  InitContainerEvidence,
} from './proxyContainer';
export { revisionOfHost } from './proxyAddresses';
export * from './differencesOf';
export * from './versionOfImage';
