import { makeStyles } from '@material-ui/core/styles';
import type {
  IntendedRevision,
  ReasonStep,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';
import { CheckIt } from './CheckIt';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
  },
  arrow: { color: theme.palette.textSubtle },
  outcome: { fontWeight: 'bold' },
  steps: { margin: 0, paddingInlineStart: theme.spacing(3) },
  step: { marginBottom: theme.spacing(1) },
  subtle: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** What the one line shows of a chain that comes to a revision; everything else is shown when the chain is opened. */
const shortCodes: ReadonlySet<string> = new Set([
  'reason.namespace-label',
  'reason.pod-label',
  'reason.tag',
]);

/** What keeps the answer from being the whole truth, or contradicts it: shown below the line, without opening it. */
const notedCodes: ReadonlySet<string> = new Set([
  'reason.service-differs',
  'reason.tag-service-differs',
  'reason.service-gone',
  'reason.service-gone.ignored',
  'reason.service-not-ready',
  'reason.service-not-ready.ignored',
  'reason.assumed',
  'reason.assumed-outside',
  'reason.skips',
]);

function shortSteps(asked: IntendedRevision): ReasonStep[] {
  return asked.kind === 'revision'
    ? asked.reasons.filter(({ code }) => shortCodes.has(code))
    : asked.reasons;
}

/** What the labels come to: a revision, no sidecar, or not known. */
export function Asked(props: {
  asked: IntendedRevision;
  version: string | null;
}) {
  const { t } = useMeshTranslation();
  const { asked } = props;
  switch (asked.kind) {
    case 'revision':
      return <RevisionName revision={asked.revision} version={props.version} />;
    case 'none':
      return <>{t('asked.nothing')}</>;
    case 'unknown':
      return <>{t('asked.unknown', { why: asked.why })}</>;
    default:
      throw new Error(`Unknown kind ${asked satisfies never}`);
  }
}

function Step({ step }: { step: ReasonStep }) {
  const classes = useStyles();
  const say = useSay();
  return (
    <li className={classes.step}>
      {say(step)}
      <CheckIt check={step} />
    </li>
  );
}

/** The chain of reasons in one line; each step opens to its object and the line that shows it. */
export function ReasonChain(props: {
  asked: IntendedRevision;
  version: string | null;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { asked } = props;
  const { reasons } = asked;
  const losers = asked.kind === 'revision' ? asked.alsoMatched : [];
  return (
    <div>
      <div className={classes.head}>
        {shortSteps(asked).map((step, index) => (
          <span key={index}>
            {say(step)} <span className={classes.arrow}>→</span>
          </span>
        ))}
        <span className={classes.outcome}>
          {asked.kind === 'revision' && `${t('asked.revision')} `}
          <Asked {...props} />
        </span>
        <Disclosure label={t('asked.check')}>
          <ol className={classes.steps}>
            {reasons.map((step, index) => (
              <Step key={index} step={step} />
            ))}
          </ol>
        </Disclosure>
      </div>
      {asked.kind === 'revision' &&
        reasons
          .filter(({ code }) => notedCodes.has(code))
          .map((step, index) => (
            <div key={index} className={classes.subtle}>
              {say(step)}
            </div>
          ))}
      {losers.map(loser => (
        <div key={loser.configuration} className={classes.subtle}>
          {t('asked.alsoMatched', loser)}
        </div>
      ))}
    </div>
  );
}
