import type { Shuffle } from '@mesh-plugins/onlooker';
import type { FaultProxy, FaultRule } from '@mesh-plugins/sandbox-cluster';

const writes = /^(patch|create .*\/eviction|delete) ?/;
const readsOf = {
  pods: /^list .*\/pods\b/,
  deployments: /^list .*\/deployments\b/,
  namespace: /^get \/api\/v1\/namespaces\/[^/]+$/,
  webhooks: /^list .*\/mutatingwebhookconfigurations\b/,
};

/** What an API server may do to one look. Each meets one kind of request, so that the order of requests is no matter. */
const faults: readonly { name: string; rule: FaultRule }[] = [
  {
    name: 'the answer to a write is lost',
    rule: { when: writes, fault: { kind: 'reset-after' }, times: 1 },
  },
  {
    name: 'a write is applied and answered with 500',
    rule: {
      when: writes,
      fault: { kind: 'answer-after', status: 500 },
      times: 1,
    },
  },
  {
    name: 'a write is answered with 409',
    rule: {
      when: writes,
      fault: { kind: 'answer', status: 409, reason: 'Conflict' },
      times: 1,
    },
  },
  {
    name: 'a write is answered with 503',
    rule: { when: writes, fault: { kind: 'answer', status: 503 }, times: 1 },
  },
  {
    name: 'a write is answered with 429',
    rule: {
      when: writes,
      fault: { kind: 'answer', status: 429, retryAfterSeconds: 1 },
      times: 1,
    },
  },
  {
    name: 'a write is dropped',
    rule: { when: writes, fault: { kind: 'drop' }, times: 1 },
  },
  ...Object.entries(readsOf).map(([what, when]) => ({
    name: `${what} cannot be read`,
    rule: { when, fault: { kind: 'answer' as const, status: 500 } },
  })),
  ...(['opening', 'opened', 'request', { answerBytes: 60 }] as const).map(
    at => ({
      name: 'the way to istiod breaks',
      rule: {
        when: /\/portforward/,
        fault: { kind: 'cut-tunnel' as const, at, how: 'close' as const },
      },
    }),
  ),
  ...[1, 2].map(answersAgo => ({
    name: 'the list of pods is old',
    rule: {
      when: readsOf.pods,
      fault: { kind: 'stale' as const, answersAgo },
    },
  })),
];

/** Places the faults of one look; they are cleared before the next one. */
export function placeFaults(proxy: FaultProxy, shuffle: Shuffle): void {
  proxy.clear();
  if (!shuffle.chance(0.3)) return;
  const { name, rule } = shuffle.one(faults);
  shuffle.note(name);
  proxy.place(rule);
}
