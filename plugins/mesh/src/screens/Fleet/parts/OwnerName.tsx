import { Link } from '@backstage/core-components';
import { shortRef } from '../../../look/shortRef';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import type { FleetLinks } from '../search/useFleetLinks';

/** An owner with a link to its page; null is nobody. */
export function OwnerName(props: { owner: string | null; links: FleetLinks }) {
  const { t } = useMeshTranslation();
  const { owner, links } = props;
  if (owner === null) return <>{t('fleet.nobody')}</>;
  return <Link to={links.entity(owner)}>{shortRef(owner, 'group')}</Link>;
}
