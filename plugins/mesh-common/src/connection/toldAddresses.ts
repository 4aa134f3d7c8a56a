import type { PodFact } from '../facts/podFact';
import type { ToldAddresses } from '../contract/connections';
import { revisionOfHost } from '../injection/proxyAddresses';

/** What the addresses in a pod say of the istiod that its proxy uses; null where it has no proxy, or one without any. @public */
export function toldAddresses(
  { running }: Pick<PodFact, 'running'>,
  revision: string | null,
): ToldAddresses | null {
  if (running.kind === 'none') return null;
  const { caHost, discoveryHost } = running;
  if (caHost === null && discoveryHost === null) return null;
  const named = [caHost, discoveryHost].flatMap(host => {
    const found = host && revisionOfHost(host);
    return found ? [found] : [];
  });
  return { caHost, discoveryHost, agree: agreement(named, revision) };
}

function agreement(
  named: readonly string[],
  revision: string | null,
): ToldAddresses['agree'] {
  if (named.length === 0 || revision === null) return 'nothing';
  return named.every(each => each === revision)
    ? 'own-revision'
    : 'other-revision';
}
