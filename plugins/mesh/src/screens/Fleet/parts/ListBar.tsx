import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** The row of what narrows a list. */
export function ListBar({ children }: { children: ReactNode }) {
  const { t } = useMeshTranslation();
  return (
    <div
      className={useStyles().filters}
      role="group"
      aria-label={t('fleet.filter.title')}
    >
      {children}
    </div>
  );
}
