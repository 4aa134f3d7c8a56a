import { makeStyles } from '@material-ui/core/styles';
import type { PodConnection } from '@mesh-plugins/backstage-plugin-mesh-common';
import {
  type LiveValue,
  Sign,
} from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  detail: {
    color: theme.palette.textSubtle,
    maxWidth: '28em',
    whiteSpace: 'normal',
  },
}));

function Known({ connection }: { connection: PodConnection }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  switch (connection.state) {
    case 'connected': {
      const inOrder = connection.synced && connection.lastError === null;
      return (
        <>
          <Sign
            tone={inOrder ? 'ok' : 'warning'}
            word={t(
              inOrder ? 'entityMesh.inSync' : 'entityMesh.connectedNotInSync',
            )}
          />
          <div className={classes.detail}>
            <MiddleCut name={connection.istiod} />
          </div>
          {connection.lastError !== null && (
            <div className={classes.detail}>{connection.lastError}</div>
          )}
        </>
      );
    }
    case 'not-connected':
      return <Sign tone="warning" word={t('entityMesh.notConnected')} />;
    case 'not-asked':
      return (
        <>
          <Sign tone="unknown" word={t('entityMesh.notAsked')} />
          <div className={classes.detail}>{connection.why}</div>
        </>
      );
    default:
      throw new Error(`Unknown connection ${connection satisfies never}`);
  }
}

/** Which istiod the pod's proxy is connected to, and whether it has taken what it was sent. */
export function ConnectionCell(props: {
  pod: string;
  injected: boolean;
  connections: LiveValue<Record<string, PodConnection>>;
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
        <Known
          connection={{ state: 'not-asked', why: connections.failure.message }}
        />
      );
    case 'loaded': {
      const connection = connections.value[pod];
      // Younger than the last answer: the next one will name it.
      if (!connection) return <>{t('entityMesh.asking')}</>;
      return <Known connection={connection} />;
    }
    default:
      throw new Error(`Unknown state ${connections satisfies never}`);
  }
}
