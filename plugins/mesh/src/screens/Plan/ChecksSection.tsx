import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckResult,
  Finding,
  Severity,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Disclosure } from '../../components/Disclosure';
import { FindingItem } from '../../components/FindingItem';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2.5),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  check: {
    display: 'grid',
    gridTemplateColumns: '9em minmax(0, 1fr)',
    columnGap: theme.spacing(2),
    padding: theme.spacing(0.75, 0),
  },
  why: { color: theme.palette.textSubtle },
}));

const weights: readonly Severity[] = ['blocker', 'warning', 'note'];

function findingsOf(checks: readonly CheckResult[]): Finding[] {
  const found = checks.flatMap(check =>
    check.outcome === 'found' ? check.findings : [],
  );
  return weights.flatMap(severity =>
    found.filter(finding => finding.severity === severity),
  );
}

function Check({ check }: { check: CheckResult }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { check: id, title } = check;
  const said = say({ code: `${id}.title`, params: {}, text: title });
  switch (check.outcome) {
    case 'passed':
      return (
        <li className={classes.check}>
          <Sign tone="ok" word={t('finding.passed')} />
          <span>{said}</span>
        </li>
      );
    case 'found':
      return (
        <>
          {findingsOf([check]).map((finding, index) => (
            <FindingItem key={index} finding={finding} />
          ))}
        </>
      );
    case 'undetermined':
      return (
        <li className={classes.check}>
          <div>
            <Sign
              tone={check.blocks ? 'error' : 'unknown'}
              word={t('finding.undetermined')}
            />
            {check.blocks && (
              <div className={classes.why}>{t('finding.blocks')}</div>
            )}
          </div>
          <span>
            {said}
            <div className={classes.why}>{check.why.join(' ')}</div>
          </span>
        </li>
      );
    default:
      throw new Error(`Unknown outcome ${check satisfies never}`);
  }
}

/** Counts of the checks by what they came to, and every one of them. What is in the way is open from the start. */
export function ChecksSection({ checks }: { checks: readonly CheckResult[] }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const findings = findingsOf(checks);
  const count = (severity: Severity) =>
    findings.filter(finding => finding.severity === severity).length;
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  const open = checks.filter(check => check.outcome === 'undetermined');
  return (
    <>
      <div className={classes.summary}>
        <Sign tone="ok" word={t('plan.checks.passed', { count: passed })} />
        {count('blocker') > 0 && (
          <Sign
            tone="error"
            word={t('plan.checks.blockers', { count: count('blocker') })}
          />
        )}
        <Sign
          tone={count('warning') > 0 ? 'warning' : 'waiting'}
          word={t('plan.checks.warnings', { count: count('warning') })}
        />
        {count('note') > 0 && (
          <Sign
            tone="unknown"
            word={t('plan.checks.notes', { count: count('note') })}
          />
        )}
        <Sign
          tone={open.length > 0 ? 'unknown' : 'waiting'}
          word={t('plan.checks.undetermined', { count: open.length })}
        />
      </div>
      <ul className={classes.list}>
        {findings
          .filter(({ severity }) => severity !== 'note')
          .map((finding, index) => (
            <FindingItem key={index} finding={finding} />
          ))}
        {open.map(check => (
          <Check key={check.check} check={check} />
        ))}
      </ul>
      <Disclosure label={t('plan.checks.details', { count: checks.length })}>
        <ul className={classes.list}>
          {checks.map(check => (
            <Check key={check.check} check={check} />
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
