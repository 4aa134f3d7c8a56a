import { useTheme, makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Error';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import PauseCircleFilledIcon from '@material-ui/icons/PauseCircleFilled';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import TimelapseIcon from '@material-ui/icons/Timelapse';
import WarningIcon from '@material-ui/icons/Warning';
import { toneColor, type Tone } from '../look/tones';

const shapes = {
  ok: CheckCircleIcon,
  running: TimelapseIcon,
  waiting: RadioButtonUncheckedIcon,
  paused: PauseCircleFilledIcon,
  warning: WarningIcon,
  error: ErrorIcon,
  unknown: HelpOutlineIcon,
} as const satisfies Record<Tone, unknown>;

const useStyles = makeStyles(theme => ({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
  },
}));

/** Shape, then word, then colour. The shape is hidden from screen readers, which read the word. @public */
export function Sign({ tone, word }: { tone: Tone; word: string }) {
  const classes = useStyles();
  const theme = useTheme();
  const Shape = shapes[tone];
  return (
    <span className={classes.sign}>
      <Shape
        aria-hidden
        fontSize="small"
        style={{ color: toneColor(theme, tone) }}
      />
      <span>{word}</span>
    </span>
  );
}
