import type { InjectionWebhook } from '../facts/injectionWebhook';
import { known } from '../model/known';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { revisionInjects } from '../state/revisionInjects';
import type { FleetCluster } from './fleetCluster';

/** What keeps a tag from injecting; null where nothing does, or where it cannot be known. */
export function tagTrouble(
  webhook: InjectionWebhook,
  cluster: FleetCluster,
): Message | null {
  const { tag, revision, name } = webhook;
  if (revision === null) {
    return say(
      'tag.no-revision',
      'Webhook configuration {name} has no label istio.io/rev, so nobody can tell where tag {tag} points.',
      { name, tag: tag ?? '' },
    );
  }
  const injects = revisionInjects(revision, {
    webhooks: known([webhook], ''),
    services: cluster.services,
    controlPlanes: cluster.controlPlanes,
    proxiesByRevision: {},
  });
  if (injects.state !== 'no') return null;
  return say(
    'tag.dangling',
    'Tag {tag} points to revision {revision}, which cannot inject. {why}',
    { tag: tag ?? '', revision, why: injects.why },
  );
}
