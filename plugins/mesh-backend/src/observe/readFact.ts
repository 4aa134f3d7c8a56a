import {
  type Known,
  known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { explainFailure, type NeededRight } from '../cluster/explainForbidden';

/** Reads one fact: what the read gives, known at the time when it was begun, or unknown with the reason. */
export async function readFact<T>(
  right: NeededRight,
  read: () => Promise<T>,
): Promise<Known<T>> {
  // The answer is at least as new as the moment of asking.
  const askedAt = new Date().toISOString();
  try {
    return known(await read(), askedAt);
  } catch (error) {
    return unknown(explainFailure(error, right));
  }
}
