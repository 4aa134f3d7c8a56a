import type { Finding } from '../model/finding';
import { makeFinding } from '../model/makeFinding';
import { listNames } from '../model/say';
import { namespaceRef, type StopCode } from './stopWith';
import type { StepContext } from './verdict';
import type { PodToVerify } from './verify';
import { wantedRevision } from './wanted';
import { podObject } from './workloadRef';

/** A proxy rejects its configuration: one finding a pod, with the proxy's own words. */
export function rejecting(pods: readonly PodToVerify[]): Finding[] {
  const code: StopCode = 'MESH213';
  return pods.flatMap(({ pod, connection }) =>
    connection.kind === 'rejecting'
      ? [
          makeFinding({
            code,
            severity: 'blocker',
            object: podObject(pod),
            says: 'The proxy of {pod} rejects its configuration: {error}',
            remedy:
              'Find the Istio or EnvoyFilter object that the words point to, mend it and retry, or roll back.',
            params: { pod: pod.name, error: connection.error },
            evidence: [`${pod.name}: ${connection.error}`],
          }),
        ]
      : [],
  );
}

/** The pods are told to use other istiods, which is how they connect the next time. */
export function usesOther(
  pods: readonly PodToVerify[],
  { migration }: StepContext,
): Finding[] {
  const code: StopCode = 'MESH214';
  const elsewhere = pods.flatMap(({ pod, connection }) =>
    connection.kind === 'elsewhere'
      ? [{ name: pod.name, hosts: connection.hosts.join(' and ') }]
      : [],
  );
  if (elsewhere.length === 0) return [];
  return [
    makeFinding({
      code,
      severity: 'blocker',
      object: namespaceRef(migration.namespace),
      says: 'The proxies of {pods} are told to use {hosts}, which is not the istiod of {revision}.',
      remedy:
        'Look for a ProxyConfig or an annotation that sets another address, mend it and retry, or roll back.',
      params: {
        pods: listNames(elsewhere.map(({ name }) => name)),
        hosts: elsewhere[0].hosts,
        revision: wantedRevision(migration),
      },
      evidence: elsewhere.map(({ name, hosts }) => `${name}: ${hosts}`),
    }),
  ];
}

/** The istiods were asked and do not list the proxies, or not as in sync. */
export function notConnected(
  pods: readonly PodToVerify[],
  { migration, settings }: StepContext,
): Finding[] {
  const code: StopCode = 'MESH212';
  const missing = pods.flatMap(({ pod: { name }, connection }) =>
    connection.kind === 'not-yet' ? [{ name, seen: connection.seen }] : [],
  );
  if (missing.length === 0) return [];
  return [
    makeFinding({
      code,
      severity: 'blocker',
      object: namespaceRef(migration.namespace),
      says: 'The proxies of {pods} are ready, but not connected to istiod {revision} and in sync after {seconds} s.',
      remedy:
        'Look at their istio-proxy logs and at network policies towards istiod. Retry when they are connected, or roll back.',
      params: {
        pods: listNames(missing.map(({ name }) => name)),
        revision: wantedRevision(migration),
        seconds: Math.round(settings.connectTimeoutMs / 1000),
      },
      evidence: missing.map(({ name, seen }) => `${name}: ${seen}`),
    }),
  ];
}

/** The istiods could be asked before, or should be: that they do not answer says nothing of the proxies. */
export function notAsked(
  pods: readonly PodToVerify[],
  { migration, settings }: StepContext,
): Finding[] {
  const code: StopCode = 'MESH240';
  const unasked = pods.flatMap(({ pod, connection }) =>
    connection.kind === 'not-asked' ? [{ pod, connection }] : [],
  );
  const [first] = unasked;
  if (!first) return [];
  const { istiodSaid } = migration.marks;
  const { lasting, why } = first.connection;
  const needsConsent = lasting && istiodSaid === undefined;
  return [
    makeFinding({
      code,
      severity: 'blocker',
      ...(needsConsent && { variant: 'consent' }),
      object: namespaceRef(migration.namespace),
      says: needsConsent
        ? 'All pods run {revision}, but nobody can check that their proxies are connected, and the plan did not accept that: {why}'
        : 'All pods run {revision}, but istiod {revision} did not say within {seconds} s that the proxies of {pods} are connected: {why}',
      remedy: needsConsent
        ? 'Let this portal ask istiod and retry, or roll back. A new plan can accept that connections are not checked.'
        : 'Check the pods of istiod {revision}. Retry when one of them answers, or roll back.',
      params: {
        revision: wantedRevision(migration),
        pods: listNames(unasked.map(({ pod }) => pod.name)),
        seconds: Math.round(settings.connectTimeoutMs / 1000),
        why,
      },
      evidence: unasked.map(({ pod }) => {
        const was = istiodSaid?.connected.includes(pod.uid);
        return istiodSaid
          ? `${pod.name}: ${was ? 'connected' : 'not connected'} as istiod said at ${istiodSaid.at}`
          : `${pod.name}: istiod never said`;
      }),
    }),
  ];
}
