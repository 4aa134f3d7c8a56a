import { mayRun } from '../injection/mayRun';
import type { RunningProxy } from '../model/runningRevision';
import { either } from './sentenceParts';

/** The revision of a proxy in words: "1-29-6", "1-29-6 or 1-30-3", "an unknown revision", "stable (istio-a)" of another mesh. */
export function wordsOfRunning(running: RunningProxy): string {
  if (running.kind === 'revision' && running.otherMesh) {
    return `${running.revision} (${running.otherMesh.runs})`;
  }
  const revisions = mayRun(running);
  return revisions === 'any' ? 'an unknown revision' : either(revisions);
}
