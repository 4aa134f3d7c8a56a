import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type Failure,
  RevisionName,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { Fact, Facts } from '../../components/Facts';
import { ClusterFreshness, LiveLine } from '../../components/FreshnessLine';
import { ReasonChain } from '../../components/ReasonChain';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { answerTones } from './signTones';
import { StepList } from './StepList';

const useStyles = makeStyles(theme => ({
  head: { display: 'grid', gap: theme.spacing(1.5) },
  headline: { overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    color: theme.palette.textSubtle,
  },
}));

interface Props {
  explanation: Explanation;
  live: boolean;
  problem: Failure | null;
}

/** Where it is, and how old what is said of it. */
function Standing({ explanation, live, problem }: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { answer, cluster, namespace, freshness } = explanation;
  const isLive = freshness.state === 'live';
  return (
    <div className={classes.line}>
      <Sign tone={answerTones[answer]} word={t(`why.answer.${answer}`)} />
      <span>{t('fleet.place', { cluster, namespace })}</span>
      {/* A page that is live and shows what is not would say two things at once. */}
      {(isLive || problem || !live) && (
        <LiveLine live={live} problem={problem} />
      )}
      <ClusterFreshness cluster={cluster} freshness={freshness} />
    </div>
  );
}

/** What the pod runs, beside what one made now would get. */
function Beside({ explanation }: { explanation: Explanation }) {
  const { t } = useMeshTranslation();
  const { carried, wouldGet, wouldGetVersion } = explanation;
  const running = carried?.state === 'known' ? carried.value.running : null;
  return (
    <Facts>
      {running && (
        <Fact name={t('why.runs')}>
          <RevisionName
            revision={running.kind === 'revision' ? running.revision : null}
            version={running.kind === 'none' ? null : running.proxyVersion}
            unknownRevision={running.kind !== 'none'}
          />
        </Fact>
      )}
      {/* What is not known has no chain, and why it is not stands above. */}
      {wouldGet.reasons.length > 0 && (
        <Fact name={t('why.wouldGet')}>
          <ReasonChain asked={wouldGet} version={wouldGetVersion} />
        </Fact>
      )}
    </Facts>
  );
}

/** The answer in one sentence, its reason in another, and what has to be known besides. */
export function WhyHead(props: Props) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { explanation } = props;
  return (
    <div className={classes.head}>
      <div>
        <Typography className={classes.headline} variant="h5" component="h2">
          {say(explanation.headline)}
        </Typography>
        <Typography>{say(explanation.because)}</Typography>
      </div>
      <Standing {...props} />
      {explanation.notes.length > 0 && (
        <div role="group" aria-label={t('why.notes')}>
          <StepList steps={explanation.notes} />
        </div>
      )}
      <Beside explanation={explanation} />
    </div>
  );
}
