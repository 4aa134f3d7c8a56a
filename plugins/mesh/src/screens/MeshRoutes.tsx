import { Content } from '@backstage/core-components';
import { Route, Routes } from 'react-router-dom';
import { Screen } from '../components/Screen';
import { MeshIndex } from './MeshIndex/MeshIndex';
import { Migration } from './Migration/Migration';
import { Plan } from './Plan/Plan';

/** What is below the address of the Mesh page. The paths are those of `routes.ts`. */
export function MeshRoutes() {
  return (
    <Content>
      <Screen>
        <Routes>
          <Route path="/" element={<MeshIndex />} />
          <Route path="/migrations/new" element={<Plan />} />
          <Route path="/migrations/:id" element={<Migration />} />
        </Routes>
      </Screen>
    </Content>
  );
}
