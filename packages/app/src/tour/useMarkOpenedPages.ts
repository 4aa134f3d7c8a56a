import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useApi } from '@backstage/core-plugin-api';
import { rememberedPerson } from '../signIn/rememberedPerson';
import { stepsDoneAt } from './steps';
import { tourMemoryApiRef } from './tourMemoryApiRef';

/** Ticks the steps that the visitor does by opening a page. */
export function useMarkOpenedPages(): void {
  const memory = useApi(tourMemoryApiRef);
  const { pathname } = useLocation();
  useEffect(() => {
    stepsDoneAt(pathname, rememberedPerson.read()).forEach(step =>
      memory.mark(step, true),
    );
  }, [memory, pathname]);
}
