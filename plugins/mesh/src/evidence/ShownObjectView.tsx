import { makeStyles } from '@material-ui/core/styles';
import type {
  ObjectRef,
  ShownObject,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveSource,
  useLiveValue,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { CardFailure } from '../cards/CardFailure';
import { RelativeTime } from '../components/RelativeTime';
import { Waiting } from '../components/Waiting';
import { useMeshTranslation } from '../translation/useMeshTranslation';
import type { Evidence } from './EvidenceScope';

const useStyles = makeStyles(theme => ({
  yaml: {
    fontFamily: 'monospace',
    fontSize: theme.typography.body2.fontSize,
    margin: 0,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1),
    whiteSpace: 'pre-wrap',
    background: theme.palette.background.default,
    borderRadius: theme.shape.borderRadius,
  },
  age: { color: theme.palette.textSubtle },
}));

const skeleton = [120];

/** Asked from time to time while it is open; no topic announces one object. */
const objectSource: LiveSource<Evidence & ObjectRef, ShownObject> = {
  load: (api, input, options) => api.getShownObject(input, options),
  topics: () => [],
};

/** The object behind a statement, as the cluster has it. */
export function ShownObjectView(props: {
  evidence: Evidence;
  object: ObjectRef;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { apiVersion, kind, name, namespace } = props.object;
  const { current, reload } = useLiveValue(objectSource, {
    ...props.evidence,
    ...{ apiVersion, kind, name },
    ...(namespace !== undefined && { namespace }),
  });
  switch (current.state) {
    case 'loading':
      return (
        <Waiting
          slow={current.slow}
          waitingFor={t('evidence.waiting', { kind, name })}
          heights={skeleton}
        />
      );
    case 'failed':
      return <CardFailure failure={current.failure} onRetry={reload} />;
    case 'loaded':
      return (
        <div>
          <div role="group" aria-label={t('evidence.object', { kind, name })}>
            <pre className={classes.yaml}>{current.value.yaml}</pre>
          </div>
          <span className={classes.age}>
            {t('freshness.asOf')} <RelativeTime at={current.value.observedAt} />
          </span>
        </div>
      );
    default:
      throw new Error(`Unknown state ${current satisfies never}`);
  }
}
