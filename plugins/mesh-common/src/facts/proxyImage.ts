import type { JsonObject } from '@backstage/types';
import { objectField, stringField } from './jsonFields';

/** Where an injector takes the image of its proxies from, before the mesh or a pod asks for another type of it. @public */
export type ProxyImageSource =
  | { kind: 'none' }
  /** Named whole; a type is not applied to it. */
  | { kind: 'whole'; image: string }
  /** `variant` is the type that `values.global` asks for, empty where it asks for none. */
  | { kind: 'composed'; image: string; variant: string };

/** The types that Istio publishes (`KnownImageTypes` in `pkg/kube/inject`). */
const knownTypes = ['distroless', 'debug'];

/** Reads `values.global` of an injector, as `ProxyImage` and the injection template of `pkg/kube/inject` do. */
export function proxyImageSource(global: JsonObject): ProxyImageSource {
  const name = stringField(objectField(global, 'proxy'), 'image') || 'proxyv2';
  if (name.includes('/')) return { kind: 'whole', image: name };
  const hub = stringField(global, 'hub');
  const { tag } = global;
  // YAML and Helm make a number of a tag such as 1.30.
  const text = typeof tag === 'number' ? String(tag) : tag;
  if (!hub || typeof text !== 'string' || text === '') return { kind: 'none' };
  return {
    kind: 'composed',
    image: `${hub}/${name}:${text}`,
    variant: stringField(global, 'variant') ?? '',
  };
}

/** The image that a source gives; `meshType` is `defaultConfig.image.imageType` of the mesh, null where it has no `image`. @public */
export function proxyImageOf(
  source: ProxyImageSource,
  meshType: string | null,
): string | null {
  switch (source.kind) {
    case 'none':
      return null;
    case 'whole':
      return source.image;
    case 'composed':
      return imageOfType(source.image, meshType ?? source.variant);
    default:
      throw new Error(
        `Unexpected source ${JSON.stringify(source satisfies never)}`,
      );
  }
}

/**
 * The image in another type: `distroless` or `debug` at the end of its tag is replaced, `default` takes it away.
 *
 * @remarks
 * As `updateImageTypeIfPresent` of `pkg/kube/inject`.
 */
export function imageOfType(image: string, type: string): string {
  if (type === '') return image;
  const present = knownTypes.find(each => image.endsWith(`-${each}`));
  const base = present ? image.slice(0, -present.length - 1) : image;
  return type === 'default' ? base : `${base}-${type}`;
}
