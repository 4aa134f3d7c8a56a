import type { SurveyedNamespaces } from './clusterSurvey';

/** A fact of a cluster that could not be read: in a word, and why. */
export interface UnknownFact {
  fact: string;
  why: string;
}

/** What of a cluster is not known or not current, each reason once. An empty list is the only ground for "nothing is there". */
export function whatIsUnknown({
  cluster,
  namespaces,
}: Pick<SurveyedNamespaces, 'cluster' | 'namespaces'>): UnknownFact[] {
  const { freshness, webhooks, services, controlPlanes, proxies } = cluster;
  const found: UnknownFact[] =
    freshness.state === 'live'
      ? []
      : [{ fact: 'the cluster', why: freshness.why }];
  const facts = [
    { fact: 'webhook configurations', known: webhooks },
    { fact: 'Services', known: services },
    { fact: 'istiod pods', known: controlPlanes },
    { fact: 'pods', known: proxies },
    ...namespaces.flatMap(({ facts: { object, workloads } }) => [
      { fact: 'namespaces', known: object },
      { fact: 'workloads', known: workloads },
    ]),
  ];
  for (const { fact, known } of facts) {
    if (known.state === 'unknown') found.push({ fact, why: known.why });
  }
  return found.filter(
    ({ why }, index) => found.findIndex(each => each.why === why) === index,
  );
}
