import {
  useLiveValue,
  type LiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useRef, useState } from 'react';
import {
  migrationsSource,
  type LoadedMigrations,
  type MigrationsInput,
} from './migrationsSource';

/** The list, and the way to more of it. */
export interface ShownMigrations {
  current: LiveValue<LoadedMigrations>;
  loadingMore: boolean;
  onMore: () => void;
  reload: () => void;
}

/** Keeps the migrations current; what is shown stays while more is loaded. */
export function useMigrations(
  filter: Omit<MigrationsInput, 'pages'>,
): ShownMigrations {
  const key = JSON.stringify(filter);
  const [asked, setAsked] = useState({ key, pages: 1 });
  const pages = asked.key === key ? asked.pages : 1;
  const { current, reload } = useLiveValue(migrationsSource, {
    ...filter,
    pages,
  });
  const last = useRef<{ key: string; value: LiveValue<LoadedMigrations> }>();
  if (current.state === 'loaded') last.current = { key, value: current };
  const loadingMore =
    current.state === 'loading' && pages > 1 && last.current?.key === key;
  return {
    current: (loadingMore && last.current?.value) || current,
    loadingMore,
    onMore: () => setAsked({ key, pages: pages + 1 }),
    reload,
  };
}
