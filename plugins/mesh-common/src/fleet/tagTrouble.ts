import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { Message } from '../model/message';
import { say } from '../model/say';
import { entriesInject } from '../state/revisionInjects';
import type { FleetCluster } from './fleetCluster';

/** What keeps a tag from injecting the revision that it leads to; null where nothing does, or where it cannot be known. */
export function tagTrouble(
  { tag, name, entries }: InjectionWebhook,
  revision: string | null,
  { services }: Pick<FleetCluster, 'services'>,
): Message | null {
  if (revision === null) {
    return say(
      'tag.no-revision',
      'Webhook configuration {name} has no label istio.io/rev, so nobody can tell where tag {tag} points.',
      { name, tag: tag ?? '' },
    );
  }
  const injects = entriesInject(entries, services);
  if (injects.state !== 'no') return null;
  return say(
    'tag.dangling',
    'Tag {tag} points to revision {revision}, which cannot inject. {why}',
    { tag: tag ?? '', revision, why: injects.why },
  );
}
