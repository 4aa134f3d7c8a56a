import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  screen: {
    fontFamily: theme.typography.fontFamily,
    fontSize: theme.typography.body2.fontSize,
    lineHeight: theme.typography.body2.lineHeight,
    color: theme.palette.text.primary,
  },
}));

/** Gives a screen the theme's type throughout: outside of Material UI's own parts the page has another one. */
export function Screen({ children }: { children: ReactNode }) {
  return <div className={useStyles().screen}>{children}</div>;
}
