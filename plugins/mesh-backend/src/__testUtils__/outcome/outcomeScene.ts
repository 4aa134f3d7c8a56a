import type { Shuffle } from '@mesh-plugins/onlooker';
import {
  createSandboxCluster,
  namespace,
  type SandboxCluster,
  twoRevisions,
} from '@mesh-plugins/sandbox-cluster';
import { editedWebhook } from './editedWebhook';
import { generatedWorkload } from './generatedWorkload';
import {
  generatedSettings,
  plainSettings,
  tellInjector,
} from './injectorSettings';

/** The namespace of every scene. */
export const OUTCOME_NAMESPACE = 'shop';

/** Labels by which the old revision injects, and those by which only templates that ask for it are injected. */
const startLabels: readonly Record<string, string>[] = [
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': 'stable' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': '1-29-6' },
  { 'istio.io/rev': 'default' },
  { 'istio-injection': 'enabled' },
  {},
];

/**
 * A cluster in which one namespace has run for a while under the old revision, after which somebody has changed what
 * the new one was told and by which labels its webhook asks.
 */
export function outcomeScene(shuffle: Shuffle): SandboxCluster {
  const sandbox = createSandboxCluster({ scenario: twoRevisions });
  const { stage } = sandbox;
  tellInjector(sandbox, '1-29-6', plainSettings);
  tellInjector(sandbox, '1-30-3', plainSettings);
  stage.create(namespace(OUTCOME_NAMESPACE, shuffle.one(startLabels)));
  const count = 1 + shuffle.below(3);
  for (let place = 0; place < count; place += 1) {
    stage.create(
      ...generatedWorkload(shuffle, OUTCOME_NAMESPACE, `app-${place}`),
    );
  }
  stage.settle();
  if (shuffle.chance(0.15))
    tellInjector(sandbox, '1-29-6', generatedSettings(shuffle));
  if (shuffle.chance(0.6))
    tellInjector(sandbox, '1-30-3', generatedSettings(shuffle));
  if (shuffle.chance(0.35)) editedWebhook(sandbox, shuffle);
  if (shuffle.chance(0.1)) {
    stage.label(OUTCOME_NAMESPACE, { 'istio.io/dataplane-mode': 'ambient' });
    shuffle.note('a namespace in ambient');
  }
  stage.settle();
  return sandbox;
}
