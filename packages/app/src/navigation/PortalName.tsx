import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  frame: {
    alignItems: 'center',
    display: 'flex',
    height: 3 * sidebarConfig.logoHeight,
    width: sidebarConfig.drawerWidthClosed,
  },
  link: {
    color: theme.palette.navigation.selectedColor,
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
    marginLeft: theme.spacing(3),
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.navigation.indicator}`,
    },
  },
}));

/** The portal's name, cut to its first letter while the sidebar is closed. */
export function PortalName() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.frame}>
      <Link to="/" underline="none" className={classes.link} aria-label="Home">
        {isOpen ? 'mesh' : 'm'}
      </Link>
    </div>
  );
}
