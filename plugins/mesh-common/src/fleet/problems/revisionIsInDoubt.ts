import { nameOfSign } from '../../injection/nameOfSign';
import type { RunningRevision } from '../../model/runningRevision';
import { count, listNames } from '../../model/say';
import { inEachNamespace } from '../fleetCheck';

/** So many pods are enough to see what is wrong with all of them. */
const MOST_PODS = 10;

/** Each of these pods counts for every revision that it may run, so that none of those can be retired. */
export const revisionIsInDoubt = inEachNamespace({
  code: 'MESH321',
  title: 'It is not clear which revision pods run',
  severity: 'warning',
  find({ standing, summary: { openMigration } }) {
    if (openMigration) return [];
    const doubted = standing.livePods.flatMap(({ name, running }) => {
      const why = whyInDoubt(running);
      return why === null ? [] : [{ name, why }];
    });
    const pods = doubted.length;
    if (pods === 0) return [];
    const shown = doubted.slice(0, MOST_PODS);
    return [
      {
        says: `It is not clear which revision ${count(pods, 'pod')} of {namespace} in {cluster} ${pods === 1 ? 'runs' : 'run'}: {names}.`,
        remedy:
          'Restart their workloads. If new pods are in doubt as well, look for a template, a ProxyConfig or an annotation that names another control plane.',
        params: { pods, names: listNames(shown.map(({ name }) => name)) },
        evidence: shown.map(({ name, why }) => `${name}: ${why}`),
      },
    ];
  },
});

/** What on the pod disagrees, or is missing; null where its revision is certain. */
function whyInDoubt(running: RunningRevision): string | null {
  switch (running.kind) {
    case 'none':
    case 'revision':
      return null;
    case 'contradicted':
      return running.signs
        .map(sign => `${nameOfSign(sign)} names ${sign.revision}`)
        .join(', ');
    case 'unknown':
      return running.why.text;
    default:
      return running satisfies never;
  }
}
