/** One workload as an onlooker sees it at one moment. @public */
export interface SeenWorkload {
  name: string;
  /** Pods that are to be there. */
  wanted: number;
  available: number;
  /** How many may be unavailable by its own strategy, while its pods are renewed. */
  mayBeAway: number;
  /** How many others have taken away or not let up: a fault of the image, a scale-up, a person's deletion. */
  awayByOthers: number;
}

/** What an onlooker sees at one moment. @public */
export interface Sighting {
  workloads: readonly SeenWorkload[];
  labels: Readonly<Record<string, string>>;
  /** Somebody else has put labels of both styles on the namespace. */
  labelledByOthers: boolean;
}

/** The promises that are broken at this moment, a sentence each. @public */
export function brokenBySighting({
  workloads,
  labels,
  labelledByOthers,
}: Sighting): string[] {
  const isTwofold = 'istio.io/rev' in labels && 'istio-injection' in labels;
  return [
    ...(isTwofold && !labelledByOthers
      ? ['the namespace has labels of two styles']
      : []),
    ...workloads.flatMap(each => {
      const away = each.wanted - each.available;
      const may = each.mayBeAway + each.awayByOthers;
      return away > may
        ? [`${away} pods of ${each.name} are unavailable, ${may} may be`]
        : [];
    }),
  ];
}
