import { Link } from '@backstage/core-components';
import type { Placement } from '@mesh-plugins/backstage-plugin-mesh-common';
import { shortRef } from '../../look/shortRef';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

/** The other entities of the namespace: a move concerns them as well. */
export function SharedWith(props: {
  sharedWith: Placement['sharedWith'];
  entityHref: (entityRef: string) => string;
}) {
  const { t } = useMeshTranslation();
  return (
    <>
      {props.sharedWith.map(({ entityRef, owner }, index) => (
        <span key={entityRef}>
          {index > 0 && ', '}
          <Link to={props.entityHref(entityRef)}>
            {owner
              ? t('entityMesh.ownedBy', {
                  entity: shortRef(entityRef, 'component'),
                  owner: shortRef(owner, 'group'),
                })
              : shortRef(entityRef, 'component')}
          </Link>
        </span>
      ))}
    </>
  );
}
