import {
  type InjectorSettings,
  type Known,
  known,
  type MeshSettings,
  proxyImageOf,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type {
  InjectorConfiguration,
  MeshConfiguration,
} from './injectorConfiguration';
import {
  injectorConfigMap,
  type InjectorRef,
  meshConfigMap,
} from './injectorConfigMaps';

/** The two ConfigMaps of a revision as they were read; `known(null)` says that there is none of the name. */
export interface InjectorConfigMaps {
  injector: Known<InjectorConfiguration | null>;
  mesh: Known<MeshConfiguration | null>;
}

/** What the injector of a revision was told; unknown where its ConfigMap tells nothing, with that ConfigMap's name. */
export function joinInjectorSettings(
  { namespace, revision }: InjectorRef,
  { injector, mesh }: InjectorConfigMaps,
): Known<InjectorSettings> {
  const name = `ConfigMap ${injectorConfigMap(revision)} in namespace ${namespace}`;
  if (injector.state === 'unknown') {
    return unknown(`${name} could not be read. ${injector.why}`);
  }
  const told = injector.value;
  if (told === null) {
    return unknown(
      `${name} does not exist, so what the injector of revision ${revision} was told cannot be read.`,
    );
  }
  if (told.kind === 'malformed') {
    return unknown(
      `${name} says nothing that istiod could use: ${told.why}. istiod goes on with what it read before, which cannot be seen from outside.`,
    );
  }
  const { digest, settings, image } = told;
  const type = imageTypeOf(mesh);
  return known(
    {
      ...settings,
      // An image that may be of another type would look like a difference where there is none.
      proxyImage: type.kind === 'read' ? proxyImageOf(image, type.value) : null,
      mesh: meshSettingsOf({ namespace, revision }, mesh),
      digest: `${digest}-${mesh.state === 'known' ? (mesh.value?.digest ?? 'none') : 'unread'}`,
    },
    injector.observedAt,
  );
}

/** As istiod takes the mesh without its ConfigMap. */
const builtIn: MeshSettings = {
  trustDomain: 'cluster.local',
  discoverySelectors: [],
};

function meshSettingsOf(
  { namespace, revision }: InjectorRef,
  mesh: InjectorConfigMaps['mesh'],
): Known<MeshSettings> {
  const name = `ConfigMap ${meshConfigMap(revision)} in namespace ${namespace}`;
  if (mesh.state === 'unknown') {
    return unknown(`${name} could not be read. ${mesh.why}`);
  }
  const { value, observedAt } = mesh;
  const settings = value?.settings;
  if (settings?.kind === 'malformed') {
    return unknown(`${name} says nothing that istiod could use.`);
  }
  return known(settings?.value ?? builtIn, observedAt);
}

/** Without the ConfigMap istiod takes the mesh as it is built in, which has no image. */
function imageTypeOf(
  mesh: InjectorConfigMaps['mesh'],
): MeshConfiguration['imageType'] {
  if (mesh.state === 'unknown') return { kind: 'malformed' };
  return mesh.value?.imageType ?? { kind: 'read', value: null };
}
