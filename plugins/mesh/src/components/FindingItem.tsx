import { makeStyles } from '@material-ui/core/styles';
import type {
  Finding,
  Severity,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { type Tone, Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';

const tones: Record<Severity, Tone> = {
  blocker: 'error',
  warning: 'warning',
  note: 'unknown',
};

const useStyles = makeStyles(theme => ({
  finding: {
    display: 'grid',
    gridTemplateColumns: '9em minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    padding: theme.spacing(1, 0),
  },
  code: {
    color: theme.palette.textSubtle,
    fontFamily: 'monospace',
    fontSize: '0.85em',
  },
  evidence: {
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(2.5),
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
    // The last lines of a log keep their breaks.
    '& li': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
}));

/** A finding: how much it weighs, what is so, what was seen, what can be done. */
export function FindingItem({ finding }: { finding: Finding }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { message } = finding;
  const evidence = finding.evidence.filter(
    line => !message.text.includes(line),
  );
  return (
    <li className={classes.finding}>
      <div>
        <Sign
          tone={tones[finding.severity]}
          word={t(`finding.${finding.severity}`)}
        />
        <div className={classes.code}>{finding.code}</div>
      </div>
      <div>
        <div>{say(message)}</div>
        {evidence.length > 0 && (
          <ul
            className={classes.evidence}
            aria-label={t('plan.checks.evidence')}
          >
            {/* The lines of a log may say the same twice. */}
            {evidence.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
        <div>{say(finding.remedy)}</div>
      </div>
    </li>
  );
}
