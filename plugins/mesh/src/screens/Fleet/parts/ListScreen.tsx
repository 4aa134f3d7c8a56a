import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  screen: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
}));

/** The parts of a tab below one another. */
export function ListScreen({ children }: { children: ReactNode }) {
  return <div className={useStyles().screen}>{children}</div>;
}
