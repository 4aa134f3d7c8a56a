import { Content } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { Screen } from '../../components/Screen';

/** What is below the tabs, on the new frontend system. */
export function FleetContent({ children }: { children: ReactNode }) {
  return (
    <Content>
      <Screen>{children}</Screen>
    </Content>
  );
}
