import { createHash } from 'node:crypto';
import { isJsonObject } from '../store/json';
import { KubernetesObject } from '../store/KubernetesObject';

/**
 * Gives a Service the address of its cluster unless it has none or brings its own. Drawn from its UID: two of the few
 * services of a sandbox hardly ever share one, and nothing is reached by it. Changes the object.
 */
export function allocateAddress(object: KubernetesObject): void {
  const { spec, kind, metadata } = object;
  if (kind !== 'Service' || !isJsonObject(spec)) return;
  if (spec.type === 'ExternalName') return;
  const [third, fourth] = createHash('sha256').update(metadata.uid).digest();
  spec.clusterIP ??= `10.96.${third}.${(fourth % 253) + 1}`;
  spec.clusterIPs ??= [spec.clusterIP];
  spec.ipFamilies ??= ['IPv4'];
  spec.ipFamilyPolicy ??= 'SingleStack';
}
