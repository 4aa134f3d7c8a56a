import { makeStyles } from '@material-ui/core/styles';
import type { Known } from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { AssumedPart } from './AssumedPart';
import { CarriedPart } from './CarriedPart';
import { LabelTable } from './LabelTable';
import { StepList } from './StepList';
import type { WhyState } from './useWhyState';
import { WebhooksPart } from './WebhooksPart';
import { WhyHead } from './WhyHead';
import { assumesAnything, nothingAssumed, type WhyAddress } from './whySearch';

const useStyles = makeStyles(theme => ({
  asked: { color: theme.palette.textSubtle },
}));

type Shown = Extract<WhyState, { state: 'shown' }>;

/** What the page is about, and how it is asked about something else. */
export interface WhyProps {
  address: WhyAddress;
  onAsk: (address: WhyAddress) => void;
}

/** A part of the chain; what is not known of it is told with the others. */
function Part<T>(props: {
  title: string;
  fact: Known<T> | null;
  children: (value: T) => ReactNode;
}) {
  const { fact } = props;
  return fact?.state === 'known' ? (
    <Panel title={props.title}>{props.children(fact.value)}</Panel>
  ) : null;
}

const parts = ['labels', 'webhooks', 'injector', 'carried'] as const;

/** The parts that are not known, each reason once. */
function UnknownParts({ explanation }: Shown) {
  const { t } = useMeshTranslation();
  const titles = new Map<string, string[]>();
  for (const part of parts) {
    const fact = explanation[part];
    if (fact?.state !== 'unknown') continue;
    titles.set(fact.why, [...(titles.get(fact.why) ?? []), t(`why.${part}`)]);
  }
  if (titles.size === 0) return null;
  return (
    <Panel title={t('why.unknown')}>
      {[...titles].map(([why, names]) => (
        <div key={why}>
          <Sign
            tone="unknown"
            word={t('why.notKnown', { parts: names.join(', '), why })}
            wraps
          />
        </div>
      ))}
    </Panel>
  );
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

/** The answer and the parts of the chain behind it. */
export function Chain({ shown, address, onAsk }: WhyProps & { shown: Shown }) {
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
      <Part title={t('why.carried')} fact={explanation.carried}>
        {carried => <CarriedPart carried={carried} />}
      </Part>
      <ConnectionPanel {...shown} />
      <UnknownParts {...shown} />
    </>
  );
}
