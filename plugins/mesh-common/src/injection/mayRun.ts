import type { RunningRevision } from '../model/runningRevision';

/**
 * Every revision that a pod may run; `any` where nothing says which, and none where it has no proxy.
 *
 * @remarks
 * More than one is a doubt: whoever asks whether a revision is in use has to count it for each of them.
 *
 * @public
 */
export function mayRun(running: RunningRevision): readonly string[] | 'any' {
  switch (running.kind) {
    case 'revision':
      return [running.revision];
    case 'contradicted':
      return [...new Set(running.signs.map(({ revision }) => revision))].sort();
    case 'unknown':
      return 'any';
    case 'none':
      return [];
    default:
      return running satisfies never;
  }
}
