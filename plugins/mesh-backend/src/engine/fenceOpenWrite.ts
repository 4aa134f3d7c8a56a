import {
  fenceFor,
  type Intent,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { holdWithTrouble } from './holdWithTrouble';
import { sentEvent } from './intentEvents';
import type { LookResult } from './LookResult';
import type { Session } from './Session';

/**
 * Makes a write impossible that may still be on its way and is no longer wanted.
 *
 * @remarks
 * Both are conditional on the same resourceVersion, so only one of them can be accepted. Either way the object moves
 * on, and the next look settles the open write.
 */
export async function fenceOpenWrite(
  session: Session,
  open: Intent,
): Promise<LookResult> {
  const fence = fenceFor(open, session.claim.ticket);
  await session.note(sentEvent(fence));
  await session.boundary('saved', fence.kind);
  const outcome = await session.perform(fence);
  await session.boundary('performed', fence.kind);
  switch (outcome.kind) {
    case 'applied':
    case 'conflict':
      return { kind: 'again' };
    case 'refused':
    case 'held':
    case 'unauthorized':
    case 'unsettled': {
      const wait = 'retryAfterMs' in outcome ? outcome.retryAfterMs : null;
      const held = await holdWithTrouble(session, outcome.why, wait);
      await session.boundary('recorded', fence.kind);
      return held;
    }
    default:
      throw new Error(`Unexpected outcome ${outcome satisfies never}`);
  }
}
