import {
  resolveIntended,
  type Injection,
  type PodToInject,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { measure } from './measure';
import { revisionNames, tagNames, thirtyWebhooks } from './thirtyWebhooks';

const PAIRS = 10_000;
const RUNS = 20;
const LIMIT_MILLISECONDS = 100;

/** What the labels of a namespace may be, all of which somebody uses. */
function namespaceLabelsOf(index: number): Record<string, string> {
  const names = [...revisionNames, ...tagNames, 'unknown'];
  const team = { team: `team-${index % 37}`, 'example.com/cost': `${index}` };
  switch (index % 5) {
    case 0:
      return { ...team, 'istio-injection': 'enabled' };
    case 1:
      return team;
    default:
      return { ...team, 'istio.io/rev': names[index % names.length] };
  }
}

function templateOf(index: number): Pick<PodToInject, 'podLabels'> {
  const labels = {
    app: `app-${index}`,
    version: 'v1',
    'app.kubernetes.io/name': `app-${index}`,
  };
  switch (index % 7) {
    case 0:
      return { podLabels: { ...labels, 'sidecar.istio.io/inject': 'true' } };
    case 1:
      return { podLabels: { ...labels, 'sidecar.istio.io/inject': 'false' } };
    case 2:
      return { podLabels: { ...labels, 'istio.io/rev': revisionNames[3] } };
    default:
      return { podLabels: labels };
  }
}

/** Each pair is of its own, so that no answer can be taken from another. */
function pairs(): PodToInject[] {
  return Array.from({ length: PAIRS }, (_, index) => ({
    namespace: `namespace-${index % 1000}`,
    namespaceLabels: namespaceLabelsOf(index),
    ...templateOf(index),
    podAnnotations: { 'example.com/config-hash': `${index}` },
    hostNetwork: index % 50 === 0,
  }));
}

/** Resolves 10,000 pairs of namespace and template against 30 webhook configurations; false where that is too slow. */
export function resolver(): boolean {
  const injection: Injection = thirtyWebhooks();
  const pods = pairs();
  const { median, ninetieth } = measure(() => {
    // A list of its own for each run: compiling the selectors is part of the work.
    const fresh = { ...injection, webhooks: [...injection.webhooks] };
    for (const pod of pods) resolveIntended(pod, fresh);
  }, RUNS);
  const inTime = median < LIMIT_MILLISECONDS;
  process.stdout.write(
    `resolver: ${PAIRS} pairs of namespace and template, ${injection.webhooks.length} webhook configurations, ${RUNS} runs\n` +
      `median ${median.toFixed(1)} ms, p90 ${ninetieth.toFixed(1)} ms, limit ${LIMIT_MILLISECONDS} ms: ${inTime ? 'in time' : 'too slow'}\n`,
  );
  return inTime;
}
