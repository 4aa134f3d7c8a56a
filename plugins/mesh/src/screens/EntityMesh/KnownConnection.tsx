import { makeStyles } from '@material-ui/core/styles';
import type {
  ConnectionStanding,
  PodConnection,
  ToldAddresses,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign, type Tone } from '@mesh-plugins/backstage-plugin-mesh-react';
import { MiddleCut } from '../../components/MiddleCut';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';

const useStyles = makeStyles(theme => ({
  cell: { maxWidth: '14em', whiteSpace: 'normal' },
  detail: {
    color: theme.palette.textSubtle,
    maxWidth: '14em',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
}));

const tones: Record<ConnectionStanding, Tone> = {
  'in-sync': 'ok',
  'catching-up': 'running',
  behind: 'warning',
  rejecting: 'error',
  'other-revision': 'warning',
};

type Connected = Extract<PodConnection, { state: 'connected' }>;

/** What the proxy needs and has not acknowledged, with when it was sent. */
function Missing({ missing }: Pick<Connected, 'missing'>) {
  const { t } = useMeshTranslation();
  return (
    <>
      {missing.map(({ type, sentAt }) => (
        <div key={type}>
          {t(
            sentAt === null
              ? 'entityMesh.notAcknowledged'
              : 'entityMesh.notAcknowledgedSent',
            { type },
          )}{' '}
          {sentAt !== null && <RelativeTime at={sentAt} />}
        </div>
      ))}
    </>
  );
}

function ConnectedTo({ connection }: { connection: Connected }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const { standing, revision, rejected, missing } = connection;
  return (
    <>
      <Sign
        tone={tones[standing]}
        word={t(`entityMesh.connection.${standing}`, { revision })}
        wraps
      />
      <div className={classes.detail}>
        <MiddleCut name={connection.istiod} />
        {standing !== 'in-sync' && <Missing missing={missing} />}
        {rejected.map(({ type, words }) => (
          <div key={type}>
            {type}: {words}
          </div>
        ))}
      </div>
    </>
  );
}

/** Not that it is connected, only where it would connect to. */
function Told({ told }: { told: ToldAddresses }) {
  const { t } = useMeshTranslation();
  const { agree, caHost, discoveryHost } = told;
  const hosts = [...new Set([discoveryHost, caHost])].filter(
    host => host !== null,
  );
  return (
    <div>{t(`entityMesh.told.${agree}`, { hosts: hosts.join(', ') })}</div>
  );
}

function Said({ connection }: { connection: PodConnection }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  switch (connection.state) {
    case 'connected':
      return <ConnectedTo connection={connection} />;
    case 'not-connected':
      return <Sign tone="warning" word={t('entityMesh.notConnected')} />;
    case 'not-asked':
      return (
        <>
          <Sign
            tone="unknown"
            word={t(`entityMesh.notAsked.${connection.reason}`)}
            wraps
          />
          <div className={classes.detail}>
            {connection.why}
            {connection.told && <Told told={connection.told} />}
          </div>
        </>
      );
    default:
      throw new Error(`Unknown connection ${connection satisfies never}`);
  }
}

/** What istiod said of a proxy, or why it was not asked. */
export function KnownConnection({ connection }: { connection: PodConnection }) {
  const classes = useStyles();
  return (
    <div className={classes.cell}>
      <Said connection={connection} />
    </div>
  );
}
