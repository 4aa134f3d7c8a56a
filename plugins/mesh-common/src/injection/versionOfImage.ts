/**
 * The Istio version that an image's tag names (`1.30.3`), null where there is no tag or it names none.
 *
 * @remarks
 * The variants `-distroless` and `-debug` are the same version. A digest says nothing about the version, but may stand
 * behind a tag. A colon before the last slash belongs to the registry's port.
 *
 * @public
 */
export function versionOfImage(image: string): string | null {
  const name = image.split('@')[0];
  const tag = name.slice(name.lastIndexOf('/') + 1).split(':')[1];
  const version = tag?.replace(/-(distroless|debug)$/, '');
  return version && /^\d+\.\d+/.test(version) ? version : null;
}
