import type { WorkloadFact } from '../../facts/podFact';
import { askedTemplates } from '../../injection/askedTemplates';
import { labelValue } from '../../injection/labelValue';
import { listNames } from '../../model/say';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';
import { settingsOf } from '../settingsOf';

const ENFORCE_LABEL = 'pod-security.kubernetes.io/enforce';
const INTERCEPTION_ANNOTATION = 'sidecar.istio.io/interceptionMode';

/**
 * Without the CNI plugin the injector adds `istio-init`, which needs NET_ADMIN and NET_RAW: both levels below
 * `privileged` refuse such a pod. Pods that are there stay, so that nothing shows it before a restart.
 */
export const podSecurityAdmitsSidecar = defineCheck({
  id: 'MESH137',
  title: 'Pod Security admits what the target injects',
  needs: [
    'namespace',
    'renewals',
    'targetRevision',
    'webhooks',
    'injectorServices',
  ],
  undetermined: 'warns',
  evaluate({ namespace, renewals, targetRevision, ...read }, { found }) {
    const level = labelValue(namespace.labels, ENFORCE_LABEL);
    if (level !== 'baseline' && level !== 'restricted') return [];
    const settings = settingsOf(targetRevision, read);
    if (settings.state === 'unknown') return { undetermined: [settings.why] };
    const { redirection, defaultTemplates } = settings.value;
    if (redirection === 'cni') return [];
    const refused = renewals
      .filter(workload => getsInitContainer(workload, defaultTemplates))
      .map(({ name }) => name);
    if (refused.length === 0) return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: 'Namespace {namespace} enforces Pod Security {level}, and {revision} injects the init container istio-init, which needs NET_ADMIN and NET_RAW. Kubernetes would reject new pods of {workloads}.',
        remedy:
          'Install {revision} with the Istio CNI plugin (pilot.cni.enabled=true), or enforce a level that allows it.',
        params: {
          ...{ namespace: namespace.name, level },
          revision: targetRevision.revision,
          workloads: listNames(refused),
        },
        evidence: [`${ENFORCE_LABEL}=${level}`, ...refused],
      }),
    ];
  },
});

/** What another template than Istio's own injects is not known here. */
function getsInitContainer(
  { templateAnnotations }: WorkloadFact,
  defaultTemplates: readonly string[],
): boolean {
  const templates =
    askedTemplates({ podAnnotations: templateAnnotations }) ?? defaultTemplates;
  return (
    templates.includes('sidecar') &&
    labelValue(templateAnnotations, INTERCEPTION_ANNOTATION) !== 'NONE'
  );
}
