import { useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import Fab from '@material-ui/core/Fab';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import { homePath } from '../home/homePath';
import { usePortalTranslation } from '../translation/usePortalTranslation';
import { steps } from './steps';
import { TourPanel } from './TourPanel';
import { useMarkOpenedPages } from './useMarkOpenedPages';
import { useTourState } from './useTourState';

const useStyles = makeStyles(theme => ({
  button: {
    bottom: theme.spacing(2),
    position: 'fixed',
    right: theme.spacing(2),
    textTransform: 'none',
    zIndex: theme.zIndex.appBar,
  },
  paper: { maxHeight: '80vh', width: 380 },
}));

/** Opens the tour over any page, except where the home page shows it already. */
export function TourButton() {
  const classes = useStyles();
  const { t } = usePortalTranslation();
  const { done, closed } = useTourState();
  const { pathname } = useLocation();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useMarkOpenedPages();
  if (pathname === homePath && !closed) return null;
  return (
    <>
      <Fab
        className={classes.button}
        ref={button}
        variant="extended"
        size="small"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('tour.button', {
          done: String(done.length),
          all: String(steps.length),
        })}
      </Fab>
      <Popover
        open={open}
        anchorEl={button.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        PaperProps={{
          className: classes.paper,
          role: 'dialog',
          'aria-labelledby': 'tour-title',
        }}
      >
        <TourPanel onClose={() => setOpen(false)} />
      </Popover>
    </>
  );
}
