import { createApiRef } from '@backstage/core-plugin-api';
import type { MeshApi } from './MeshApi';

/** Gives the mesh backend to screens, and to other plugins. @public */
export const meshApiRef = createApiRef<MeshApi>({ id: 'plugin.mesh.api' });
