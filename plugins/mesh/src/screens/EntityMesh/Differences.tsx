import { makeStyles } from '@material-ui/core/styles';
import {
  isAskedFor,
  type Difference,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  why: {
    color: theme.palette.textSubtle,
    maxWidth: '14em',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
}));

/** In what pods differ from what would be injected now. */
export function Differences(props: { differences: readonly Difference[] }) {
  const { t } = useMeshTranslation();
  const { differences } = props;
  if (differences.length === 0) return <>{t('entityMesh.difference.none')}</>;
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const words = kinds.map(kind => t(`entityMesh.difference.${kind}`));
  // What the template asks for itself is worth knowing and nothing to mend.
  const tone = differences.every(isAskedFor) ? 'paused' : 'warning';
  return <Sign tone={tone} word={words.join(', ')} />;
}

/** Why a pod differs, in a sentence for each difference, and why a restart does not mend what it does not. */
export function WhyDifferent(props: { differences: readonly Difference[] }) {
  const classes = useStyles();
  const say = useSay();
  return (
    <>
      {props.differences.map(({ kind, from, message, held }) => (
        <div key={`${kind}/${from}`} className={classes.why}>
          {say(message)}
          {held && ` ${say(held.why)}`}
        </div>
      ))}
    </>
  );
}
