import type {
  Decision,
  Finding,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { PodLogs } from '../observe/PodLogs';

/** Where the containers are, and by whom their words are read; by nobody, where that is left out. */
export interface LastWords {
  podLogs: Pick<PodLogs, 'lastLines'> | undefined;
  cluster: string;
  namespace: string;
  signal: AbortSignal;
}

/**
 * The decision with what a broken container said last, as evidence of the finding that names it.
 *
 * @remarks
 * It is read at the moment of the stop alone, since nothing is decided by it: a log that cannot be read is said to be so,
 * and holds nothing up.
 */
export async function withLastWords(
  decision: Decision,
  words: LastWords,
): Promise<Decision> {
  if (decision.kind !== 'stop' && decision.kind !== 'turn-back') {
    return decision;
  }
  const findings = await Promise.all(
    decision.findings.map(finding => withEvidence(finding, words)),
  );
  if (decision.kind === 'stop') return { ...decision, findings };
  const { turnedBack } = decision.record;
  return {
    ...decision,
    findings,
    // The page tells from the record why it went back, for as long as the migration is kept.
    record: {
      ...decision.record,
      ...(turnedBack && { turnedBack: { ...turnedBack, findings } }),
    },
  };
}

async function withEvidence(
  finding: Finding,
  { podLogs, cluster, namespace, signal }: LastWords,
): Promise<Finding> {
  const { pod, container } = finding.message.params;
  if (!podLogs || !isName(pod) || !isName(container)) return finding;
  const lines = await podLogs.lastLines(
    cluster,
    { namespace, pod, container },
    signal,
  );
  const said =
    lines.state === 'known'
      ? lines.value.map(line => `${container} said: ${line}`)
      : [`The log of ${container} could not be read: ${lines.why}`];
  return { ...finding, evidence: [...finding.evidence, ...said] };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
