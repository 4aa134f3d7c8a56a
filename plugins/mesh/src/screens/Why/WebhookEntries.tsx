import { makeStyles } from '@material-ui/core/styles';
import type {
  ExplainedEntry,
  ExplainedWebhook,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { CheckIt } from '../../components/CheckIt';
import { Disclosure } from '../../components/Disclosure';
import { useMeshTranslation } from '../../translation/useMeshTranslation';
import { useSay } from '../../translation/useSay';
import { stepTones } from './signTones';

const useStyles = makeStyles(theme => ({
  entries: {
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    paddingInlineStart: theme.spacing(3.5),
  },
  name: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
  requirements: {
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    paddingInlineStart: theme.spacing(3.5),
  },
}));

function Entry({ entry }: { entry: ExplainedEntry }) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  return (
    <div>
      <div className={classes.name}>{entry.name}</div>
      <Sign tone={stepTones[entry.sign]} word={say(entry.says)} wraps />
      <ul className={classes.requirements}>
        {entry.requirements.map((requirement, index) => (
          <li key={index}>
            <Sign
              tone={requirement.satisfied ? 'ok' : 'out'}
              word={t(requirement.satisfied ? 'why.met' : 'why.unmet', {
                sentence: say(requirement.says),
              })}
              wraps
            />
          </li>
        ))}
      </ul>
      <Disclosure label={t('why.checkEntry', { entry: entry.name })}>
        <CheckIt check={entry} />
      </Disclosure>
    </div>
  );
}

/** The entries of a webhook configuration, each with every requirement of its selectors. */
export function WebhookEntries({ webhook }: { webhook: ExplainedWebhook }) {
  const classes = useStyles();
  return (
    <div className={classes.entries}>
      {webhook.entries.map(entry => (
        <Entry key={entry.name} entry={entry} />
      ))}
    </div>
  );
}
