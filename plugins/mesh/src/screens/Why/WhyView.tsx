import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { meshEntityReadPermission } from '@mesh-plugins/backstage-plugin-mesh-common';
import { FailureView } from '../../components/FailureView';
import { Panel } from '../../components/Panel';
import { Waiting } from '../../components/Waiting';
import { EvidenceScope } from '../../evidence/EvidenceScope';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { Chain, type WhyProps } from './Chain';
import { QuestionForm } from './QuestionForm';
import type { WhyState } from './useWhyState';
import { whySearch } from './whySearch';

const useStyles = makeStyles(theme => ({
  screen: { display: 'grid', gap: theme.spacing(2) },
}));

/** Heights of the answer, of the parts of the chain, and of the form. */
const skeleton = [150, 290, 200, 190, 240, 140, 260] as const;

function Answer({
  state,
  ...props
}: WhyProps & { state: WhyState; onRetry: () => void }) {
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
  props: WhyProps & { state: WhyState; onRetry: () => void },
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
        {state.state !== 'loading' && (
          <Panel
            title={t(
              state.state === 'no-address'
                ? 'why.form.first'
                : 'why.form.title',
            )}
          >
            <QuestionForm
              // The form follows the address: by the links of other pages as well.
              key={whySearch(address)}
              address={address}
              primary={state.state !== 'failed'}
              onAsk={props.onAsk}
            />
          </Panel>
        )}
      </div>
    </EvidenceScope>
  );
}
