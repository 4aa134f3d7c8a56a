import type { PodConnection } from '../contract/connections';
import type { PodFact } from '../facts/podFact';
import type { ProxyConnection, XdsType } from '../facts/proxyConnection';
import { wasSentTo } from './wasSentTo';

/**
 * How long a proxy may take to acknowledge.
 *
 * @remarks
 * A busy istiod pushes all the time, so that at any moment some proxy has not acknowledged the last push. Istio holds
 * changes back for at most 10 s (`PILOT_DEBOUNCE_MAX`), Envoy waits 15 s for the endpoints of a new cluster; a proxy
 * that is silent for much longer does not obey any more.
 */
export const SILENT_FOR_MS = 60_000;

/** A proxy that routes traffic needs both, whatever else it asks for. */
const needed: readonly string[] = ['CDS', 'LDS'];

type Connected = Extract<PodConnection, { state: 'connected' }>;

/** Whether the proxy has acknowledged what it needs since its pod started. */
export function connectionStanding(
  connection: ProxyConnection,
  pod: PodFact,
  now: string,
): {
  standing: 'in-sync' | 'catching-up' | 'behind';
  missing: Connected['missing'];
} {
  const types = neededTypes(connection);
  const open = types.filter(type => !isAcknowledged(type, pod));
  const missing = open.map(({ name, sentAt }) => ({ type: name, sentAt }));
  const silent = open.some(type => silentFor(type, pod, now) > SILENT_FOR_MS);
  if (silent) return { standing: 'behind', missing };
  // A push that is under way is no fault of a proxy that has acknowledged one before.
  const waiting = open.some(
    type => !type.acknowledgedBefore || !wasSentTo(pod, type),
  );
  return { standing: waiting ? 'catching-up' : 'in-sync', missing };
}

/** Proxies that are no Envoy (agentgateway, ztunnel) ask for other types; then all of them count. */
function neededTypes({ types }: ProxyConnection): XdsType[] {
  const isEnvoys =
    types.length === 0 || types.some(({ name }) => needed.includes(name));
  if (!isEnvoys) return types;
  return needed.map(
    name =>
      types.find(type => type.name === name) ?? {
        name,
        standing: 'not-sent',
        acknowledgedBefore: false,
        sentAt: null,
        error: null,
      },
  );
}

function isAcknowledged(type: XdsType, pod: PodFact): boolean {
  return type.standing === 'acknowledged' && wasSentTo(pod, type);
}

/** Since the pod started at the longest; 0 where istiod does not say since when. */
function silentFor(type: XdsType, pod: PodFact, now: string): number {
  const started = Date.parse(pod.startedAt ?? pod.createdAt);
  const { standing, sentAt } = type;
  if (standing !== 'not-sent' && sentAt === null) return 0;
  const since =
    sentAt === null ? started : Math.max(started, Date.parse(sentAt));
  return Date.parse(now) - since;
}
