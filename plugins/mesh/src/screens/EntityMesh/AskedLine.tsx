import { makeStyles } from '@material-ui/core/styles';
import type { LiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import type { AnsweredConnections } from './connectionsSource';

const useStyles = makeStyles(theme => ({
  line: {
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** How old what istiod says of the connections is, and how many of the istiods said it. */
export function AskedLine(props: {
  connections: LiveValue<AnsweredConnections>;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  if (props.connections.state !== 'loaded') return null;
  const { askedAt, istiods } = props.connections.value;
  const all = istiods.answered + istiods.unanswered;
  return (
    <div className={classes.line}>
      {t('entityMesh.asked', {
        answered: String(istiods.answered),
        all: String(all),
      })}{' '}
      <RelativeTime at={askedAt} />
    </div>
  );
}
