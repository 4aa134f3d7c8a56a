import type { Theme } from '@material-ui/core/styles';
import { useTheme } from '@material-ui/core/styles';
import { revisionHues } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMemo } from 'react';

/** The hues of the revisions of a screen. */
export interface RevisionLook {
  /** Grey for pods without a sidecar, and beyond six revisions. */
  hueOf(revision: string | null, theme: Theme): string;
}

/** Chooses the hues for a screen at once, so that bars, chart and legend agree. */
export function useRevisionLook(
  revisions: readonly (string | null)[],
): RevisionLook {
  const theme = useTheme();
  const names = [...new Set(revisions.flatMap(name => name ?? []))].sort();
  const key = names.join('\n');
  return useMemo(() => {
    const hues = revisionHues(key.split('\n').filter(Boolean), theme);
    return {
      hueOf: (revision, { palette }) =>
        hues.get(revision ?? '') ?? palette.text.disabled,
    };
  }, [key, theme]);
}
