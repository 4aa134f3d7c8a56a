import ButtonBase from '@material-ui/core/ButtonBase';
import Container from '@material-ui/core/Container';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePortalTranslation } from '../translation/usePortalTranslation';
import type { DemoPerson } from './readDemoPeople';

const useStyles = makeStyles(theme => ({
  page: { paddingBottom: theme.spacing(8), paddingTop: theme.spacing(8) },
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    listStyle: 'none',
    marginTop: theme.spacing(4),
    padding: 0,
  },
  person: {
    alignItems: 'stretch',
    borderRadius: theme.shape.borderRadius,
    display: 'block',
    padding: theme.spacing(2, 3),
    textAlign: 'left',
    width: '100%',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.link}` },
  },
}));

type PeopleViewProps = {
  people: readonly DemoPerson[];
  onChoose: (user: string) => void;
  problem?: string;
};

/** The people of the demo, one button each, with what each of them may do. */
export function PeopleView({ people, onChoose, problem }: PeopleViewProps) {
  const classes = useStyles();
  const { t } = usePortalTranslation();
  return (
    <Container component="main" maxWidth="sm" className={classes.page}>
      <Typography variant="h3" component="h1">
        {t('signIn.title')}
      </Typography>
      <Typography>{t('signIn.intro')}</Typography>
      {problem !== undefined && (
        <Typography role="alert" color="error">
          {t('signIn.failed', { reason: problem })}
        </Typography>
      )}
      <ul className={classes.list}>
        {people.map(person => (
          <Paper component="li" key={person.user} variant="outlined">
            <ButtonBase
              className={classes.person}
              onClick={() => onChoose(person.user)}
            >
              <Typography variant="h6" component="span" display="block">
                {person.name}, {person.team}
              </Typography>
              <Typography component="span" color="textSecondary">
                {person.may}
              </Typography>
            </ButtonBase>
          </Paper>
        ))}
      </ul>
    </Container>
  );
}
