interface Version {
  numbers: [major: number, minor: number, patch: number];
  /** `rc.0` and the like: what comes before the release. */
  preRelease: string | null;
  /** What a vendor adds after the release, for example `asm.4`. */
  build: string | null;
}

const pattern = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+](.+))?$/;

/**
 * Compares two Istio versions as numbers; a version that cannot be read comes before every other.
 *
 * @remarks
 * `-alpha`, `-beta`, `-rc` and `-dev` come before the release, as in semantic versioning; other suffixes are vendors'
 * builds of it (`1.28.2-asm.4`) and come after.
 *
 * @public
 */
export function compareVersions(a: string | null, b: string | null): number {
  const [x, y] = [parse(a), parse(b)];
  if (!x || !y) return Number(x !== null) - Number(y !== null);
  for (const index of [0, 1, 2] as const) {
    const difference = x.numbers[index] - y.numbers[index];
    if (difference !== 0) return difference;
  }
  return (
    Number(x.preRelease === null) - Number(y.preRelease === null) ||
    compareParts(x.preRelease ?? x.build, y.preRelease ?? y.build)
  );
}

/** True for a version that can be compared. @public */
export function isVersion(text: string | null): boolean {
  return parse(text) !== null;
}

function parse(text: string | null): Version | null {
  const match = pattern.exec(text ?? '');
  if (!match) return null;
  const [, major, minor, patch, suffix = null] = match;
  const isPre = suffix !== null && /^(alpha|beta|rc|dev)\b/i.test(suffix);
  return {
    numbers: [Number(major), Number(minor), Number(patch ?? 0)],
    preRelease: isPre ? suffix : null,
    build: isPre ? null : suffix,
  };
}

/** Part by part, numbers as numbers: `rc.10` comes after `rc.9`. */
function compareParts(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [x, y] = [a.split('.'), b.split('.')];
  for (let index = 0; index < Math.max(x.length, y.length); index++) {
    const [left, right] = [x[index], y[index]];
    if (left === undefined || right === undefined) return x.length - y.length;
    const difference = Number(left) - Number(right);
    if (difference) return difference;
    if (Number.isNaN(difference) && left !== right) {
      return left < right ? -1 : 1;
    }
  }
  return 0;
}
