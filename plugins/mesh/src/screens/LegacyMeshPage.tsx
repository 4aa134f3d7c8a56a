import { Header, Page, RoutedTabs } from '@backstage/core-components';
import type { ReactElement } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Screen } from '../components/Screen';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { MigrationRoutes } from './Fleet/Migrations/MigrationRoutes';
import { Namespaces } from './Fleet/Namespaces/Namespaces';
import { Overview } from './Fleet/Overview/Overview';
import { Problems } from './Fleet/Problems/Problems';
import { Revisions } from './Fleet/Revisions/Revisions';
import { fleetTabs, type FleetTabName } from './Fleet/search/fleetTabs';
import { Tags } from './Fleet/Tags/Tags';
import { Why } from './Why/Why';

const screens: Record<FleetTabName, ReactElement> = {
  overview: <Overview />,
  namespaces: <Namespaces />,
  revisions: <Revisions />,
  tags: <Tags />,
  migrations: <MigrationRoutes />,
  problems: <Problems />,
  why: <Why />,
};

function Tabs() {
  const { t } = useMeshTranslation();
  return (
    <RoutedTabs
      routes={fleetTabs.map(name => ({
        path: `/${name}`,
        title: t(`fleet.tab.${name}`),
        children: <Screen>{screens[name]}</Screen>,
      }))}
    />
  );
}

/** The Mesh page with the header and tabs that the legacy frontend system leaves to the page. */
export function LegacyMeshPage() {
  const { t } = useMeshTranslation();
  return (
    <Page themeId="service">
      <Header title={t('fleet.title')} />
      <Routes>
        <Route index element={<Navigate to="overview" replace />} />
        <Route path="*" element={<Tabs />} />
      </Routes>
    </Page>
  );
}
