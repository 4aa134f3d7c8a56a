/**
 * True where two versions are known to differ. A build of somebody else (`1.30.3-asm.4`) and a plain `1.30.3` may be
 * the same: istiod and proxy of one release are often tagged differently.
 */
export function versionsDiffer(a: string, b: string): boolean {
  if (a === b) return false;
  return !(a.startsWith(`${b}-`) || b.startsWith(`${a}-`));
}
