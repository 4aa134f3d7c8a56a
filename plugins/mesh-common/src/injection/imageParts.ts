/** An image without its variant: what two injectors of one revision have in common. */
export interface ImageParts {
  /** Registry and name. */
  repository: string;
  /** Without `-distroless` and `-debug`; null where there is none. */
  tag: string | null;
  digest: string | null;
}

/** Takes an image reference apart. */
export function imageParts(image: string): ImageParts {
  const [named, digest] = image.split('@');
  const slash = named.lastIndexOf('/') + 1;
  const [name, tag] = named.slice(slash).split(':');
  return {
    repository: named.slice(0, slash) + name,
    tag: tag ? tag.replace(/-(distroless|debug)$/, '') : null,
    digest: digest ?? null,
  };
}
