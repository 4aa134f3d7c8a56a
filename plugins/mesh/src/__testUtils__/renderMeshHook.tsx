import { TestApiProvider } from '@backstage/frontend-test-utils';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  type MeshApi,
  meshApiRef,
} from '@mesh-plugins/backstage-plugin-mesh-react';

/** Renders a hook that uses the mesh API. */
export function renderMeshHook<T>(api: MeshApi, hook: () => T) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[meshApiRef, api]]}>{children}</TestApiProvider>
  );
  return renderHook(hook, { wrapper });
}
