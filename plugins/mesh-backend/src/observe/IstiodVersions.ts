import { withinLimit } from '../outbound/withinLimit';
import type { ClusterClient } from '../cluster/ClusterClient';
import type { IstiodPod } from './countControlPlanes';
import { ISTIOD_MONITORING_PORT } from './istiodPort';

/** A pod that did not answer is asked again after this. */
const askAgainMs = 60_000;

/** The image's tag is nearly as good, so a pod that hangs must not hold up a decision. */
const answerMs = 2_000;

/** The versions that istiods themselves name. A running pod never changes its own, so each is asked once. */
export class IstiodVersions {
  private readonly kept = new Map<
    string,
    { version: Promise<string | null>; until: number }
  >();

  /** Null where the pod cannot be asked. */
  async of(client: ClusterClient, { fact }: IstiodPod): Promise<string | null> {
    const kept = this.kept.get(fact.uid);
    if (kept && performance.now() < kept.until) return kept.version;
    const version = askVersion(client, fact);
    this.keep(fact.uid, version, askAgainMs);
    const found = await version;
    if (found !== null) this.keep(fact.uid, version, Infinity);
    return found;
  }

  private keep(
    uid: string,
    version: Promise<string | null>,
    forMs: number,
  ): void {
    // Istiods come and go; the few that are still there are simply asked again.
    if (this.kept.size > 200) this.kept.clear();
    this.kept.set(uid, { version, until: performance.now() + forMs });
  }
}

/** `/version` answers `1.30.3-56df41f6…-Clean`: the version, the commit and its state; a version may hold dashes. */
function versionOf(text: string): string | null {
  return /^(\d+\.\d+\S*)-[^-]+-[^-]+$/.exec(text)?.[1] ?? null;
}

async function askVersion(
  client: ClusterClient,
  pod: { namespace: string; name: string },
): Promise<string | null> {
  try {
    const answer = await withinLimit({ ms: answerMs }, signal =>
      client.portForwardGet(pod, ISTIOD_MONITORING_PORT, '/version', signal),
    );
    if (answer.status !== 200) return null;
    return versionOf(answer.body.trim());
  } catch {
    return null;
  }
}
