import { Header, Page } from '@backstage/core-components';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { MeshRoutes } from './MeshRoutes';

/** The Mesh page with the header that the legacy frontend system leaves to the page. */
export function LegacyMeshPage() {
  const { t } = useMeshTranslation();
  return (
    <Page themeId="service">
      <Header title={t('entityMesh.title')} />
      <MeshRoutes />
    </Page>
  );
}
