import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells screen readers of a new phase, politely; what changes within a phase is not announced. */
export function PhaseAnnouncer(props: { phase: string; sentence: string }) {
  const classes = useStyles();
  const { phase, sentence } = props;
  // The phase that the page opened with is read with the page itself.
  const last = useRef(phase);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (last.current === phase) return;
    last.current = phase;
    setSaid(sentence);
  }, [phase, sentence]);
  return (
    <div className={classes.hidden} role="status" aria-live="polite">
      {said}
    </div>
  );
}
