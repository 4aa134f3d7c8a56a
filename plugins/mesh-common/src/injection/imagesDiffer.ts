import { imageParts, type ImageParts } from './imageParts';
import { versionOfImage } from './versionOfImage';

/**
 * True where two images of a proxy are known to come from different places, or to be different builds that no version
 * tells apart.
 *
 * @remarks
 * Variants (`-distroless`) are asked for by pods, ProxyConfigs and the mesh, so that they say nothing here. Nor does a
 * digest beside a tag: policies of a cluster resolve the tag of every image that they admit.
 */
export function imagesDiffer(a: string, b: string): boolean {
  const [one, other] = [imageParts(a), imageParts(b)];
  if (fullName(one) !== fullName(other)) return true;
  if (one.tag !== null && other.tag !== null && one.tag !== other.tag) {
    // Two versions are told as versions.
    return versionOfImage(a) === null || versionOfImage(b) === null;
  }
  return (
    one.digest !== null && other.digest !== null && one.digest !== other.digest
  );
}

/** Docker's own registry may be left out. */
function fullName({ repository }: ImageParts): string {
  const [first] = repository.split('/');
  return /[.:]|^localhost$/.test(first)
    ? repository.replace(/^index\.docker\.io\//, 'docker.io/')
    : `docker.io/${repository}`;
}
