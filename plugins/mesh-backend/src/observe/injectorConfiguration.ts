import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  type MeshSettings,
  parseInjectorSettings,
  parseMeshSettings,
  type ParsedInjectorSettings,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { parse } from 'yaml';
import { wordsOf } from '../cluster/wordsOf';
import { isObject, textOf, textsOf } from '../cluster/rawObject';

/** What is kept of an injector's ConfigMap: neither its templates nor its values, which are long and may be confidential. */
export type InjectorConfiguration = ParsedInjectorSettings & { digest: string };

/** What is kept of a mesh's ConfigMap. */
export interface MeshConfiguration {
  /** `defaultConfig.image.imageType`: null where there is no `image`, which leaves the choice to the injector's values. */
  imageType: Readable<string | null>;
  settings: Readable<MeshSettings>;
  digest: string;
}

type Readable<T> = { kind: 'read'; value: T } | { kind: 'malformed' };

/** Reads a ConfigMap `istio-sidecar-injector[-<revision>]`. */
export function readInjectorConfiguration(
  configMap: JsonObject,
): InjectorConfiguration {
  const { config, values } = textsOf(configMap.data);
  return { ...parseTexts(config, values), digest: digestOf(configMap) };
}

function parseTexts(
  config: string | undefined,
  values: string | undefined,
): ParsedInjectorSettings {
  // istiod asks for both keys, and keeps what it had where one is missing.
  if (config === undefined)
    return { kind: 'malformed', why: 'it has no config' };
  if (values === undefined)
    return { kind: 'malformed', why: 'it has no values' };
  try {
    return parseInjectorSettings(parseYaml(config), parseYaml(values));
  } catch (error) {
    const [line] = wordsOf(error).split('\n');
    return { kind: 'malformed', why: line.replace(/:$/, '') };
  }
}

/** Reads a ConfigMap `istio[-<revision>]`. */
export function readMeshConfiguration(
  configMap: JsonObject,
): MeshConfiguration {
  const { mesh } = textsOf(configMap.data);
  return {
    imageType: imageTypeOf(mesh ?? ''),
    settings: meshSettingsOf(mesh ?? ''),
    digest: digestOf(configMap),
  };
}

function meshSettingsOf(mesh: string): MeshConfiguration['settings'] {
  try {
    const value = parseMeshSettings(parseYaml(mesh));
    return value ? { kind: 'read', value } : { kind: 'malformed' };
  } catch {
    return { kind: 'malformed' };
  }
}

function imageTypeOf(mesh: string): MeshConfiguration['imageType'] {
  try {
    const parsed = parseYaml(mesh);
    const { defaultConfig } = isObject(parsed) ? parsed : {};
    const { image } = isObject(defaultConfig) ? defaultConfig : {};
    const value = isObject(image) ? textOf(image.imageType) : null;
    return { kind: 'read', value };
  } catch {
    return { kind: 'malformed' };
  }
}

/** istiod's decoder knows YAML 1.1, to which JSON belongs as well: `off` is a boolean there. */
function parseYaml(text: string): JsonValue | undefined {
  return parse(text, { version: '1.1' });
}

/** Of the data alone: who owns the object and when it was touched changes nothing for a pod. */
function digestOf(configMap: JsonObject): string {
  const data = Object.entries(textsOf(configMap.data)).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return createHash('sha256')
    .update(JSON.stringify(data))
    .digest('hex')
    .slice(0, 16);
}
