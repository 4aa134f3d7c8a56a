import { createHash } from 'node:crypto';
import { asJson } from '../store/json';
import { PodTemplate } from '../store/podKinds';

const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

function sortedJson(value: unknown): string {
  return JSON.stringify(asJson(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([left], [right]) =>
            left < right ? -1 : 1,
          ),
        )
      : inner,
  );
}

/** The hash that names what runs a template; not Kubernetes' own function, with the same use. */
export function templateHash(template: PodTemplate): string {
  const digest = createHash('sha256').update(sortedJson(template)).digest();
  return [...digest.subarray(0, 10)]
    .map(byte => alphabet[byte % alphabet.length])
    .join('');
}
