import { useTheme, makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
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
  out: BlockIcon,
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
  wrapping: { alignItems: 'flex-start', whiteSpace: 'normal' },
}));

/** Shape, then word, then colour. The shape is hidden from screen readers, which read the word. @public */
export function Sign(props: {
  tone: Tone;
  word: string;
  /** A whole sentence in the place of the word, which may take several lines. */
  wraps?: boolean;
}) {
  const { tone, word, wraps = false } = props;
  const classes = useStyles();
  const theme = useTheme();
  const Shape = shapes[tone];
  return (
    <span className={`${classes.sign} ${wraps ? classes.wrapping : ''}`}>
      <Shape
        aria-hidden
        fontSize="small"
        style={{ color: toneColor(theme, tone) }}
      />
      <span>{word}</span>
    </span>
  );
}
