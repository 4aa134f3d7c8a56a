import type { ObjectRef } from '../model/objectRef';
import type { CalledEntry } from './compileInjection';

/** The ConfigMap in which the injector behind an entry keeps its policy; null where it is in no cluster that we know. */
export function injectorConfigMap({
  entry,
  injector,
}: Pick<CalledEntry, 'entry' | 'injector'>): ObjectRef | null {
  const { revision } = injector;
  if (!entry.service || revision === null) return null;
  const suffix = revision === 'default' ? '' : `-${revision}`;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    namespace: entry.service.namespace,
    name: `istio-sidecar-injector${suffix}`,
  };
}
