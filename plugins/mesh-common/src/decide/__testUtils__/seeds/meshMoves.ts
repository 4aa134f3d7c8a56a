import { istioWebhook } from '../istioWebhook';
import type { WorldMove } from './WorldMove';

const known = ['1-29-6', '1-30-3'] as const;

/** What happens to the control planes, their webhooks and tags, and to the namespace itself. */
export const meshMoves: readonly WorldMove[] = [
  {
    name: 'tag canary moves',
    weight: 2,
    happens({ world }, shuffle) {
      world.tags = { ...world.tags, canary: shuffle.one(known) };
      return true;
    },
  },
  {
    name: 'tag stable moves',
    weight: 1,
    happens({ world }, shuffle) {
      world.tags = { ...world.tags, stable: shuffle.one(known) };
      return true;
    },
  },
  {
    name: 'a revision is uninstalled',
    weight: 1,
    happens({ world }, shuffle) {
      const gone = shuffle.one(known);
      world.revisions = world.revisions.filter(each => each !== gone);
      return true;
    },
  },
  {
    name: 'a revision is installed anew',
    weight: 1,
    happens({ world }, shuffle) {
      const revision = shuffle.one(known);
      world.revisions = [...known];
      world.reinstalled[revision] = (world.reinstalled[revision] ?? 0) + 1;
      return true;
    },
  },
  {
    name: 'an istiod goes away',
    weight: 2,
    happens({ world }, shuffle) {
      world.istiodAway.add(shuffle.one(known));
      return true;
    },
  },
  {
    name: 'the istiods are back',
    weight: 4,
    happens({ world }) {
      const away = world.istiodAway.size > 0;
      world.istiodAway.clear();
      return away;
    },
  },
  ...(
    [
      ['proxies do not connect', 'never', 1],
      ['proxies reject their configuration', 'rejecting', 1],
      ['istiods hang', 'hangs', 1],
      ['nobody may ask istiod', 'cannot-ask', 1],
      ['proxies connect, and istiod says so', 'yes', 3],
    ] as const
  ).map(([name, connecting, weight]): WorldMove => ({
    ...{ name, weight },
    happens({ world }) {
      const isOther = world.connecting !== connecting;
      world.connecting = connecting;
      return isOther;
    },
  })),
  {
    name: 'another webhook configuration matches too',
    weight: 1,
    happens({ world }) {
      const webhook = istioWebhook('1-29-6', 'stable');
      const other = { ...webhook, name: 'zz-copy', uid: 'uid-webhook-copy' };
      world.otherWebhooks = [other];
      return true;
    },
  },
  {
    name: 'pods crash on a revision',
    weight: 1,
    happens({ world }, shuffle) {
      world.broken.add(shuffle.one(known));
      world.touchPods();
      return true;
    },
  },
  {
    name: 'nothing crashes any more',
    weight: 3,
    happens({ world }) {
      const crashed = world.broken.size > 0;
      world.broken.clear();
      world.touchPods();
      return crashed;
    },
  },
  {
    name: 'the namespace is being deleted',
    weight: 0.15,
    happens({ world }) {
      world.standing = 'being-deleted';
      return true;
    },
  },
  {
    name: 'the namespace is deleted and created again',
    weight: 0.1,
    happens({ world }) {
      world.uid = 'uid-namespace-again';
      world.record = { kind: 'absent' };
      return true;
    },
  },
];
