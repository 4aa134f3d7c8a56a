import { makeStyles } from '@material-ui/core/styles';
import type {
  IntendedRevision,
  ReasonStep,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RevisionName } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useEvidence } from '../evidence/EvidenceScope';
import { ShownObjectView } from '../evidence/ShownObjectView';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import { useSay } from '../translation/useSay';
import { CopyLine } from './CopyLine';
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
  const { t } = useMeshTranslation();
  const say = useSay();
  const evidence = useEvidence();
  const { object } = step;
  return (
    <li className={classes.step}>
      {say(step)}
      {object && (
        <div className={classes.subtle}>
          {`${object.kind} ${object.namespace ? `${object.namespace}/` : ''}${object.name}`}
          {step.field && ` · ${t('asked.field', { field: step.field })}`}
        </div>
      )}
      {step.kubectl && <CopyLine text={step.kubectl} />}
      {object && evidence && (
        <Disclosure label={t('evidence.show', object)}>
          <ShownObjectView evidence={evidence} object={object} />
        </Disclosure>
      )}
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
  const { reasons } = props.asked;
  const losers = props.asked.kind === 'revision' ? props.asked.alsoMatched : [];
  return (
    <div>
      <div className={classes.head}>
        {shortSteps(props.asked).map((step, index) => (
          <span key={index}>
            {say(step)} <span className={classes.arrow}>→</span>
          </span>
        ))}
        <span className={classes.outcome}>
          {props.asked.kind === 'revision' && `${t('asked.revision')} `}
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
      {losers.map(loser => (
        <div key={loser.configuration} className={classes.subtle}>
          {t('asked.alsoMatched', loser)}
        </div>
      ))}
    </div>
  );
}
