import type { PodFact } from '../facts/podFact';
import { podIsLive } from '../facts/podIsLive';
import { mayRun } from '../injection/mayRun';

/** Pods whose revision is in doubt, with the revisions that each may run; `any` where nothing says which. @public */
export interface DoubtedProxies {
  mayBe: readonly string[] | 'any';
  pods: number;
  /** The first of them by name, `payments/api-1`. */
  names: readonly string[];
}

/** The proxies of a cluster. What is not certain stands apart, so that it cannot be left out unseen. @public */
export interface ProxyCounts {
  /** Pods that certainly run a revision. */
  certain: Readonly<Record<string, number>>;
  doubted: readonly DoubtedProxies[];
}

/** So many names are enough to begin with. */
const MOST_NAMES = 5;

/** Pods with a proxy by the revision that they run. @public */
export function countProxies(pods: Iterable<PodFact>): ProxyCounts {
  const certain: Record<string, number> = {};
  const doubted = new Map<string, DoubtedProxies>();
  for (const pod of pods) {
    const { running, namespace, name } = pod;
    const revisions = mayRun(running);
    if (revisions !== 'any' && revisions.length < 2) {
      for (const revision of revisions) {
        certain[revision] = (certain[revision] ?? 0) + 1;
      }
    } else if (podIsLive(pod)) {
      const key = revisions === 'any' ? '' : revisions.join(',');
      const { pods: count, names } = doubted.get(key) ?? { pods: 0, names: [] };
      doubted.set(key, {
        mayBe: revisions,
        pods: count + 1,
        names:
          names.length < MOST_NAMES
            ? [...names, `${namespace}/${name}`]
            : names,
      });
    }
  }
  return { certain, doubted: [...doubted.values()] };
}

/** The proxies of which it cannot be told whether they are of this revision. @public */
export function doubtedOf(
  revision: string,
  { doubted }: ProxyCounts,
): DoubtedProxies[] {
  return doubted.filter(
    ({ mayBe }) => mayBe === 'any' || mayBe.includes(revision),
  );
}
