import type { Marks } from '../model/migrationRecord';
import type { StepContext } from './verdict';
import type { PodToVerify } from './verify';
import { wantedRevision } from './wanted';

/**
 * What the istiods of the wanted revision have said of the proxies by now; undefined where none has answered yet.
 *
 * @remarks
 * An istiod that cannot be asked any more takes nothing back: what it said stands for its pods until one says otherwise.
 */
export function whatIstiodSaid(
  pods: readonly PodToVerify[],
  { migration, facts, now }: StepContext,
): Marks['istiodSaid'] {
  const { istiodSaid: before } = migration.marks;
  const { connections } = facts;
  if (connections.state === 'unknown') return before;
  const revision = wantedRevision(migration);
  const isAnswered = connections.value.answered.some(
    each => each.revision === revision,
  );
  if (!isAnswered) return before;
  const connected = pods
    .filter(
      ({ pod, connection: { kind } }) =>
        kind === 'connected' ||
        (kind === 'not-asked' && before?.connected.includes(pod.uid)),
    )
    .map(({ pod }) => pod.uid)
    .sort();
  const isSame =
    before !== undefined && before.connected.join() === connected.join();
  return isSame ? before : { at: now, connected };
}
