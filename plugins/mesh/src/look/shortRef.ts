import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** An entity's ref without what goes without saying: `payments-api`, `team-payments`, `system:shop/payments`. */
export function shortRef(entityRef: string, defaultKind: string): string {
  try {
    return humanizeEntityRef(parseEntityRef(entityRef, { defaultKind }), {
      defaultKind,
    });
  } catch {
    // People are also known by names that are no refs, for example a service's subject.
    return entityRef;
  }
}
