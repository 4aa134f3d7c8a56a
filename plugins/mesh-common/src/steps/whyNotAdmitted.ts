import { injectorAnswers } from '../injection/injectorAnswers';
import { entryOf } from '../preflight/entryOf';
import type { StepContext } from './verdict';
import { wantedState } from './wanted';

/**
 * Why a pod that is created now would not get the wanted sidecar, from the Service that its webhook calls; null where
 * nothing speaks against it. What cannot be read speaks against it: no restart may rest on it.
 *
 * @remarks
 * The labels are judged where they are set. A URL leads out of the cluster, so that nothing can be said of it here.
 */
export function whyNotAdmitted({
  migration,
  facts,
}: Pick<StepContext, 'migration' | 'facts'>): string | null {
  const { webhooks, injectorServices } = facts;
  const wanted = wantedState(migration, facts);
  if (wanted.kind !== 'reachable' || wanted.gives.kind !== 'revision') {
    return null;
  }
  if (webhooks.state === 'unknown') return webhooks.why;
  const entry = entryOf(wanted.gives, webhooks.value);
  if (!entry) return null;
  const answers = injectorAnswers(entry, injectorServices);
  if (answers.state === 'yes') return null;
  // Out of the cluster nobody can tell, and the plan has said so.
  if (answers.state === 'unknown') {
    return answers.outside ? null : answers.why;
  }
  const follows =
    entry.failurePolicy === 'Fail'
      ? 'New pods are refused.'
      : 'New pods get no sidecar.';
  return `${answers.why} ${follows}`;
}
