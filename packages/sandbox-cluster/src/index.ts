/**
 * A Kubernetes API over HTTP, in memory, with Istio's control planes: a stage for a demo and for tests.
 *
 * It is not complete and will not be. It imitates what the product and its stories rely on, and the conformance
 * suite, which also runs against a real API server, says how well. Not there: answers as protobuf, schemas of custom
 * resources, quotas, finalizers other than deletion's own, the network. Nothing in a
 * pod runs; an istiod is a function that answers for its pods.
 *
 * @packageDocumentation
 */
export { createSandboxCluster, testTokens } from './createSandboxCluster';
export type {
  ApiServerOptions,
  SandboxCluster,
  SandboxOptions,
  SandboxTokens,
} from './createSandboxCluster';
export { Control } from './Control';
export type { Breakage } from './Control';
export type { ApiFault, IstiodFault, PodFault } from './api/Faults';
export { VirtualClock } from './clock';
export type { Clock } from './clock';
export type { AccessRule, TokenUser } from './http/access';
export type { AuditEntry } from './http/AuditLog';
export { CertificateAuthority } from './certificates/CertificateAuthority';
export type { IssuedCertificate } from './certificates/CertificateAuthority';
export type { ServerCertificate } from './http/ProtocolListener';
export { adminRules, readerRules, writerRules } from './http/roles';
export { ObjectStore } from './store/ObjectStore';
export type { StoreEvent } from './store/EventHistory';
export type {
  KubernetesObject,
  NewObject,
  ObjectMeta,
} from './store/KubernetesObject';
export type {
  Deployment,
  ReplicaSet,
  Namespace,
  Service,
  MutatingWebhookConfiguration,
} from './store/kinds';
export type { Pod } from './store/podKinds';
export { Stage } from './scenarios/Stage';
export type { Scenario } from './scenarios/Stage';
export type { Life, LivingDeployment } from './scenarios/life/Life';
export type { OutagePattern } from './scenarios/life/OutagePattern';
export { scenarios } from './scenarios';
export { demo } from './scenarios/demo';
export { prodEu } from './scenarios/prodEu';
export { prodUs } from './scenarios/prodUs';
export { staging } from './scenarios/staging';
export { twoRevisions } from './scenarios/twoRevisions';
export { application, namespace } from './scenarios/parts/workload';
export type { ApplicationOptions } from './scenarios/parts/workload';
export type { PodOptions } from './scenarios/parts/podTemplate';
export { statefulSet } from './scenarios/parts/statefulSet';
export type { StatefulSetOptions } from './scenarios/parts/statefulSet';
export { daemonSet } from './scenarios/parts/daemonSet';
export type { DaemonSetOptions } from './scenarios/parts/daemonSet';
export { cronJob, job } from './scenarios/parts/jobs';
export type { CronJobOptions, JobOptions } from './scenarios/parts/jobs';
export { barePod, bareReplicaSet } from './scenarios/parts/barePod';
export { rollout } from './scenarios/parts/rollout';
export type { RolloutOptions } from './scenarios/parts/rollout';
export {
  controlPlane,
  revisionTag,
} from './scenarios/parts/installControlPlane';
export type { ControlPlane } from './scenarios/parts/ControlPlane';
export { revisionWebhook, tagWebhook } from './scenarios/parts/webhooks';
export { createIstiodHandlers } from './istiod/createIstiodHandlers';
export type {
  IstiodHandlers,
  IstiodOptions,
} from './istiod/createIstiodHandlers';
export { inject } from './istiod/injector';
export type { Injection, PatchOperation } from './istiod/injector';
export { injectorConfiguration } from './istiod/InjectorConfiguration';
export type { InjectorConfiguration } from './istiod/InjectorConfiguration';
export { ApiClient } from './client/ApiClient';
export type {
  ApiAnswer,
  ApiConnection,
  ApiRequestOptions,
  ApiStream,
} from './client/ApiClient';
export { FaultProxy } from './faultProxy/FaultProxy';
export type { FaultProxyOptions } from './faultProxy/FaultProxy';
export type {
  AnswerCut,
  Fault,
  FaultRule,
  HeldRequest,
  PlacedFault,
  SeenRequest,
  TunnelCut,
} from './faultProxy/Fault';
export type { ProxyTarget } from './faultProxy/passOn';
