import type { JsonObject } from '@backstage/types';
import {
  type InjectorSettings,
  type Known,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ClusterRequestError } from '../cluster/ClusterClient';
import type { FreshRead } from './FreshRead';
import {
  injectorConfigMap,
  injectorKey,
  type InjectorRef,
  meshConfigMap,
} from './injectorConfigMaps';
import {
  readInjectorConfiguration,
  readMeshConfiguration,
} from './injectorConfiguration';
import { joinInjectorSettings } from './joinInjectorSettings';
import { readFact } from './readFact';

/** What these injectors were told, each read once; for an injector that was not asked about, unknown. */
export async function observeInjectorSettings(
  read: FreshRead,
  refs: readonly InjectorRef[],
): Promise<(ref: InjectorRef) => Known<InjectorSettings>> {
  const told = new Map<string, Known<InjectorSettings>>();
  await Promise.all(
    refs.map(async ref => {
      told.set(injectorKey(ref), await observeSettings(read, ref));
    }),
  );
  return ref =>
    told.get(injectorKey(ref)) ??
    unknown('The ConfigMap of the injector was not read.');
}

async function observeSettings(
  read: FreshRead,
  ref: InjectorRef,
): Promise<Known<InjectorSettings>> {
  const { namespace, revision } = ref;
  const [injector, mesh] = await Promise.all([
    readConfigMap(
      read,
      { namespace, name: injectorConfigMap(revision) },
      readInjectorConfiguration,
    ),
    readConfigMap(
      read,
      { namespace, name: meshConfigMap(revision) },
      readMeshConfiguration,
    ),
  ]);
  return joinInjectorSettings(ref, { injector, mesh });
}

/** `known(null)` where the API server says that there is none. */
function readConfigMap<T>(
  { client, signal }: FreshRead,
  { namespace, name }: { namespace: string; name: string },
  parse: (configMap: JsonObject) => T,
): Promise<Known<T | null>> {
  const right = {
    // What the cache needs as well, so that one rule mends both.
    verbs: ['get', 'list', 'watch'],
    ...{ group: '', resource: 'configmaps', namespace },
  };
  return readFact(right, async () => {
    try {
      const path = `/api/v1/namespaces/${namespace}/configmaps/${name}`;
      return parse(await client.get(path, {}, signal));
    } catch (error) {
      if (error instanceof ClusterRequestError && error.code === 404) {
        return null;
      }
      throw error;
    }
  });
}
