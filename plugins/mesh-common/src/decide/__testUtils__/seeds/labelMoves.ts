import { injectionLabelsOf } from '../../../model/labels';
import { withInjectionLabels } from '../../../steps/wanted';
import type { WorldMove } from './WorldMove';

/** What people and tools do to the labels of the namespace, and the webhooks that they match. */
export const labelMoves: readonly WorldMove[] = [
  {
    name: 'kubectl sets another revision',
    weight: 2,
    happens({ world }, shuffle) {
      const value = shuffle.one(['1-29-6', '1-30-3', 'canary', 'stable']);
      world.relabel({ team: 'payments', 'istio.io/rev': value }, 'kubectl');
      return true;
    },
  },
  {
    name: 'kubectl sets labels of both styles',
    weight: 1,
    happens({ world }) {
      const both = { 'istio-injection': 'enabled', 'istio.io/rev': '1-30-3' };
      world.relabel({ team: 'payments', ...both }, 'kubectl');
      return true;
    },
  },
  {
    name: 'kubectl removes the labels',
    weight: 1,
    happens({ world }) {
      world.relabel({ team: 'payments' }, 'kubectl');
      return true;
    },
  },
  {
    name: 'a GitOps tool holds the former labels',
    weight: 3,
    happens({ world, record }, shuffle) {
      const labels = withInjectionLabels(world.labels, record.prior.labels);
      world.gitOps = { labels, afterTicks: shuffle.one([0, 1, 12]) };
      return true;
    },
  },
  {
    name: 'the GitOps tool lets go',
    weight: 3,
    happens({ world }) {
      const held = world.gitOps !== null;
      world.gitOps = null;
      return held;
    },
  },
  {
    name: 'somebody labels the namespace with something else',
    weight: 2,
    happens({ world }, shuffle) {
      const cost = String(shuffle.below(100));
      const labels = { ...world.labels, 'example.com/cost': cost };
      const present = injectionLabelsOf(world.labels);
      world.relabel(withInjectionLabels(labels, present), 'kubectl');
      return true;
    },
  },
];
