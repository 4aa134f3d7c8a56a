import type { JsonObject } from '@backstage/types';
import { isObject, metadataOf, textsOf } from '../cluster/rawObject';
import type { ServiceTarget } from './injectorRevisions';

/** Reads a Service; one of type ExternalName leads away from the cluster, whatever selector it kept. */
export function serviceTarget(service: JsonObject): ServiceTarget {
  const { namespace, name } = metadataOf(service);
  const spec = isObject(service.spec) ? service.spec : {};
  const leadsOut = spec.type === 'ExternalName';
  return {
    ...{ namespace, name },
    selector: leadsOut ? {} : textsOf(spec.selector),
    externalName: leadsOut ? String(spec.externalName ?? '') : null,
  };
}
