import { makeStyles } from '@material-ui/core/styles';
import type { WorkloadState } from '@mesh-plugins/backstage-plugin-mesh-common';
import { useLiveValue } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { Evidence } from '../../evidence/EvidenceScope';
import { OpenIn } from '../../links/OpenIn';
import { AskedLine } from './AskedLine';
import { connectionsSource } from './connectionsSource';
import { PodTable } from './PodTable';
import { PreviewLine } from './PreviewLine';
import { RestartByHand } from './RestartByHand';
import { usePodPreviews } from './usePodPreviews';

const useStyles = makeStyles(theme => ({
  detail: {
    display: 'grid',
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(1),
  },
}));

/** What a row of a workload opens to: links to other tools, and its pods, whose proxies are asked for meanwhile. */
export function WorkloadDetail(props: {
  workload: WorkloadState;
  namespace: string;
  evidence: Evidence;
}) {
  const classes = useStyles();
  const { evidence, namespace, workload } = props;
  const { current } = useLiveValue(connectionsSource, {
    ...evidence,
    namespace,
  });
  const { previews, ask } = usePodPreviews({ ...evidence, namespace });
  return (
    <div className={classes.detail}>
      <OpenIn
        {...evidence}
        namespace={namespace}
        kind={workload.ref.kind}
        workload={workload.ref.name}
      />
      <RestartByHand workload={workload} />
      <AskedLine connections={current} />
      <PreviewLine previews={previews} onAsk={ask} />
      <PodTable
        workload={workload.ref.name}
        pods={workload.pods}
        connections={current}
        previews={previews}
        renewedBy={workload.renewedBy}
      />
    </div>
  );
}
