import type { FleetRevision } from '@mesh-plugins/backstage-plugin-mesh-common';
import { makeStyles } from '@material-ui/core/styles';
import { Sign } from '@mesh-plugins/backstage-plugin-mesh-react';
import { Fact, Facts } from '../../../components/Facts';
import { useMeshTranslation } from '../../../translation/useMeshTranslation';
import { useSay } from '../../../translation/useSay';
import { DependantList } from '../parts/DependantList';
import { Injects } from '../parts/Injects';
import type { FleetTab } from '../useFleetTab';

const useStyles = makeStyles(theme => ({
  detail: {
    padding: theme.spacing(1, 0),
    paddingInlineStart: theme.spacing(4),
  },
  reasons: { margin: 0, paddingInlineStart: theme.spacing(2.5) },
}));

/** What still uses a revision, and why it could be retired or not. */
export function RevisionDetail(props: {
  revision: FleetRevision;
  tab: FleetTab;
}) {
  const classes = useStyles();
  const { t } = useMeshTranslation();
  const say = useSay();
  const { revision, tab } = props;
  const { possible, reasons } = revision.retire;
  return (
    <div className={classes.detail}>
      <Facts>
        <Fact name={t('fleet.revision.retire')}>
          {possible ? (
            <Sign tone="ok" word={t('fleet.revision.retirePossible')} />
          ) : (
            <>
              <Sign
                tone="warning"
                word={t('fleet.revision.retireNot', { count: reasons.length })}
              />
              <ul className={classes.reasons}>
                {reasons.map(reason => (
                  <li key={reason.text}>{say(reason)}</li>
                ))}
              </ul>
            </>
          )}
        </Fact>
        <Fact name={t('fleet.revision.usedBy')}>
          <DependantList
            cluster={revision.cluster}
            dependants={revision.usedBy}
            links={tab.links}
          />
        </Fact>
        <Fact name={t('fleet.revision.newPods')}>
          <Injects injects={revision.injects} />
        </Fact>
        <Fact name={t('fleet.revision.controlPlane')}>
          {revision.controlPlaneNamespace ?? t('fleet.notKnown')}
        </Fact>
      </Facts>
    </div>
  );
}
