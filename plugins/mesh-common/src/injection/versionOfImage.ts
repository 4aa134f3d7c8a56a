import { imageParts } from './imageParts';

/**
 * The Istio version that an image's tag names (`1.30.3`), null where there is no tag or it names none.
 *
 * @remarks
 * The variants `-distroless` and `-debug` are the same version. A digest says nothing about the version, but may stand
 * behind a tag. A colon before the last slash belongs to the registry's port. Tags such as `latest`, a hash or a date
 * are no version.
 *
 * @public
 */
export function versionOfImage(image: string): string | null {
  const version = imageParts(image).tag?.replace(/^v(?=\d)/, '');
  return version && /^\d\.\d+([.-]|$)/.test(version) ? version : null;
}
