import { Route, Routes } from 'react-router-dom';
import { Migration } from '../../Migration/Migration';
import { Plan } from '../../Plan/Plan';
import { Migrations } from './Migrations';

/** What is below the address of the Migrations tab. The paths are those of `routes.ts`. */
export function MigrationRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Migrations />} />
      <Route path="/new" element={<Plan />} />
      <Route path="/:id" element={<Migration />} />
    </Routes>
  );
}
