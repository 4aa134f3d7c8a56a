import { makeStyles } from '@material-ui/core/styles';
import type {
  AnswerAge,
  PlacementAnswers,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { RelativeTime } from '../../components/RelativeTime';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(3),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: theme.palette.textSubtle,
    fontSize: theme.typography.body2.fontSize,
  },
}));

const answers = ['asksFor', 'running', 'wouldGet', 'connection'] as const;

function Age({ age }: { age: AnswerAge }) {
  const { t } = useMeshTranslation();
  const say = useSay();
  switch (age.state) {
    case 'known':
      return <RelativeTime at={age.observedAt} />;
    case 'not-asked':
      return (
        <>
          {t('entityMesh.answers.notAsked')} {say(age.why)}
        </>
      );
    case 'unknown':
      return (
        <>
          {t('entityMesh.answers.unknown')} {age.why}
        </>
      );
    default:
      throw new Error(`Unknown state ${age satisfies never}`);
  }
}

/** How old each of the answers is that everything said of the placement rests on. */
export function AnswerAges(props: { answers: PlacementAnswers }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  return (
    <ul className={classes.list}>
      {answers.map(answer => (
        <li key={answer}>
          {t(`entityMesh.answers.${answer}`)}{' '}
          <Age age={props.answers[answer]} />
        </li>
      ))}
    </ul>
  );
}
