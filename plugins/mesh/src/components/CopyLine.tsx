import { CopyTextButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useMeshTranslation } from '../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  code: {
    flex: '0 1 auto',
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
    padding: theme.spacing(0.5, 1),
    whiteSpace: 'pre-wrap',
    background: theme.palette.background.default,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** A line to run or to paste, with a button that copies it. */
export function CopyLine({ text }: { text: string }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <div className={classes.line}>
      <code className={classes.code}>{text}</code>
      <CopyTextButton
        text={text}
        tooltipText={t('copy.done')}
        aria-label={t('copy.label', { text })}
        variant="tertiary"
      />
    </div>
  );
}
