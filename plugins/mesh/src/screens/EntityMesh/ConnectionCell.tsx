import { makeStyles } from '@material-ui/core/styles';
import {
  type LiveValue,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import type { AnsweredConnections } from './connectionsSource';
import { KnownConnection } from './KnownConnection';

const useStyles = makeStyles(theme => ({
  detail: {
    color: theme.palette.textSubtle,
    maxWidth: '14em',
    whiteSpace: 'normal',
  },
}));

/** Which istiod the pod's proxy is connected to, and whether it has taken what it was sent. */
export function ConnectionCell(props: {
  pod: string;
  injected: boolean;
  connections: LiveValue<AnsweredConnections>;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { connections, pod } = props;
  // Without a proxy there is nothing that could be connected.
  if (!props.injected) return <>–</>;
  switch (connections.state) {
    case 'loading':
      return <span className={classes.detail}>{t('entityMesh.asking')}</span>;
    case 'failed':
      return (
        <>
          <Sign tone="unknown" word={t('entityMesh.notAsked.unknown')} />
          <div className={classes.detail}>{connections.failure.message}</div>
        </>
      );
    case 'loaded': {
      const connection = connections.value.byPod[pod];
      // Younger than the last answer: the next one will name it.
      if (!connection) return <>{t('entityMesh.asking')}</>;
      return <KnownConnection connection={connection} />;
    }
    default:
      throw new Error(`Unknown state ${connections satisfies never}`);
  }
}
