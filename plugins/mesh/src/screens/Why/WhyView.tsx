import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  type Known,
  meshEntityReadPermission,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import { FailureView } from '../../components/FailureView';
import { Panel } from '../../components/Panel';
import { RelativeTime } from '../../components/RelativeTime';
import { Waiting } from '../../components/Waiting';
import { EvidenceScope } from '../../evidence/EvidenceScope';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { AssumedPart } from './AssumedPart';
import { CarriedPart } from './CarriedPart';
import { LabelTable } from './LabelTable';
import { QuestionForm } from './QuestionForm';
import { StepList } from './StepList';
import type { WhyState } from './useWhyState';
import { WebhooksPart } from './WebhooksPart';
import { WhyHead } from './WhyHead';
import {
  assumesAnything,
  nothingAssumed,
  whySearch,
  type WhyAddress,
} from './whySearch';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
  asked: { color: theme.palette.textSubtle },
}));

/** Heights of the answer and of the parts of the chain. */
const skeleton = [120, 240, 200, 120, 160] as const;

type Shown = Extract<WhyState, { state: 'shown' }>;

interface Props {
  address: WhyAddress;
  onAsk: (address: WhyAddress) => void;
}

/** A part of the chain, or why it is not known. */
function Part<T>(props: {
  title: string;
  fact: Known<T>;
  children: (value: T) => ReactNode;
}) {
  const { fact } = props;
  return (
    <Panel title={props.title}>
      {fact.state === 'known' ? (
        props.children(fact.value)
      ) : (
        <NotKnown why={fact.why} />
      )}
    </Panel>
  );
}

function NotKnown({ why }: { why: string }) {
  const { t } = useMeshTranslation();
  return <Sign tone="unknown" word={t('why.notKnown', { why })} wraps />;
}

function ConnectionPanel({ explanation }: Shown) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { connection } = explanation;
  if (!connection) return null;
  return (
    <Panel title={t('why.connection')}>
      <StepList steps={connection.steps} />
      {connection.connection.state !== 'not-asked' && (
        <span className={classes.asked}>
          {t('why.asked')} <RelativeTime at={connection.askedAt} />
        </span>
      )}
    </Panel>
  );
}

function Chain({ shown, address, onAsk }: Props & { shown: Shown }) {
  const { t } = useMeshTranslation();
  const { explanation } = shown;
  return (
    <>
      <WhyHead {...shown} />
      {assumesAnything(address) && (
        <AssumedPart
          explanation={explanation}
          onForget={() => onAsk({ ...address, ...nothingAssumed })}
        />
      )}
      <Part title={t('why.labels')} fact={explanation.labels}>
        {labels => <LabelTable labels={labels} />}
      </Part>
      <Part title={t('why.webhooks')} fact={explanation.webhooks}>
        {considered => <WebhooksPart {...considered} />}
      </Part>
      <Part title={t('why.injector')} fact={explanation.injector}>
        {steps => <StepList steps={steps} />}
      </Part>
      {explanation.carried && (
        <Part title={t('why.carried')} fact={explanation.carried}>
          {carried => <CarriedPart carried={carried} />}
        </Part>
      )}
      <ConnectionPanel {...shown} />
    </>
  );
}

function Answer({
  state,
  ...props
}: Props & { state: WhyState; onRetry: () => void }) {
  const { t } = useMeshTranslation();
  const { cluster, namespace, pod } = props.address;
  switch (state.state) {
    case 'no-address':
      return (
        <div>
          <Typography variant="h5" component="h2">
            {t('why.lesson.title')}
          </Typography>
          <Typography>{t('why.lesson.what')}</Typography>
        </div>
      );
    case 'loading':
      return (
        <Waiting
          slow={state.slow}
          waitingFor={t('why.waitingFor', {
            place: [cluster, namespace, pod].filter(Boolean).join(' / '),
          })}
          heights={skeleton}
        />
      );
    case 'failed':
      return (
        <FailureView
          failure={state.failure}
          permission={meshEntityReadPermission.name}
          onRetry={props.onRetry}
        />
      );
    case 'shown':
      return <Chain shown={state} {...props} />;
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
}

/** Why a pod has the sidecar that it has: the answer, then the chain, then a form for the next question. */
export function WhyView(
  props: Props & { state: WhyState; onRetry: () => void },
) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { address, state } = props;
  return (
    <EvidenceScope
      cluster={address.cluster}
      {...(address.entityRef && { entityRef: address.entityRef })}
    >
      <div className={classes.screen}>
        <Answer {...props} />
        <Panel title={t('why.form.title')}>
          <QuestionForm
            // The form follows the address: by the links of other pages as well.
            key={whySearch(address)}
            address={address}
            primary={state.state !== 'failed'}
            onAsk={props.onAsk}
          />
        </Panel>
      </div>
    </EvidenceScope>
  );
}
