import {
  brokenAtEnd,
  brokenByDeeds,
  brokenBySighting,
  readStamp,
  type Act,
  type Deed,
} from '@mesh-plugins/onlooker';
import type { Intent } from '../../../intents/intent';
import { injectionLabelsOf } from '../../../model/labels';
import { viewMigration } from '../../../steering';
import { wantedRevision, wantedState } from '../../../steps/wanted';
import type { Story } from '../Story';

/** What is broken at this moment of a story. */
export function brokenNow(story: Story): string[] {
  const { world, record } = story;
  const { labels } = world;
  return [
    ...brokenByDeeds(world.writes.map(deedOfIntent), {
      namespace: world.name,
      planned: record.workloads.map(
        ({ kind, name }) => `${plural(kind)}/${name}`,
      ),
      ownerOfPod: pod => world.ownerOf(pod),
    }),
    ...brokenBySighting({
      workloads: world.rolled.map(each => each.seen()),
      labels,
      labelledByOthers: story.labelledByOthers,
    }),
  ];
}

/** What is broken where a story has come to an end, or stands still. */
export function brokenNowThatItRests(
  story: Story,
  labels: Record<string, string>,
): string[] {
  const { world, record, decision } = story;
  const view = viewMigration({ record, facts: world.facts(), decision });
  const { skipped } = record;
  const counted = world.rolled.filter(
    each => !each.isOptedOut && !skipped.some(({ uid }) => uid === each.uid),
  );
  const wanted = wantedState(record, world.facts());
  return brokenAtEnd({
    phase: record.direction === 'forward' ? 'done' : 'rolled-back',
    says: view.headline.text,
    saysVerified: record.marks.connectionNotAsked === undefined,
    pods: counted
      .flatMap(({ pods }) => pods)
      .map(({ name, revision }) => ({
        ...{ name, revision },
        connected: world.connects(wantedRevision(record)),
      })),
    wanted: wantedRevision(record),
    labels,
    prior: record.prior.labels,
    pinned:
      (wanted.kind === 'reachable' && wanted.pinned) ||
      injectionLabelsOf(labels)['istio.io/rev'] === record.prior.revision,
  });
}

function plural(kind: string): string {
  return `${kind.toLocaleLowerCase('en-US')}s`;
}

function deedOfIntent(intent: Intent): Deed {
  return {
    ...placeOf(intent),
    name: intent.name,
    act: actOf(intent),
  };
}

function placeOf(intent: Intent): Pick<Deed, 'resource' | 'namespace'> {
  const onNamespace = { resource: 'namespaces', namespace: null };
  switch (intent.kind) {
    case 'write-record':
    case 'relabel-namespace':
      return onNamespace;
    case 'restart-workload':
      return {
        resource: plural(intent.object),
        namespace: intent.namespace,
      };
    case 'restart-rollout':
      return { resource: 'rollouts', namespace: intent.namespace };
    case 'evict-pod':
    case 'delete-pod':
      return { resource: 'pods', namespace: intent.namespace };
    case 'fence':
      return intent.namespace === null
        ? onNamespace
        : { resource: plural(intent.object), namespace: intent.namespace };
    default: {
      const never: never = intent;
      return never;
    }
  }
}

function actOf(intent: Intent): Act {
  switch (intent.kind) {
    case 'write-record': {
      const { sequence, state } = intent.record;
      return { kind: 'record', sequence, state };
    }
    case 'relabel-namespace':
      return { kind: 'labels', labels: intent.labels };
    case 'restart-workload': {
      const stamp = readStamp(intent.stamp);
      return stamp
        ? { kind: 'restart', stamp }
        : { kind: 'other', what: intent.stamp };
    }
    case 'restart-rollout':
      return { kind: 'rollout', restartAt: intent.restartAt };
    case 'evict-pod':
    case 'delete-pod':
      return { kind: 'end-pod', uid: intent.uid };
    case 'fence':
      return { kind: 'fence' };
    default: {
      const never: never = intent;
      return never;
    }
  }
}
