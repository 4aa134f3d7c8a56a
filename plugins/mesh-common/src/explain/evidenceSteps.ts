import type { ExplainedStep } from '../contract/explain';
import { REVISION_LABEL, STATUS_ANNOTATION } from '../model/labels';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import type {
  RevisionEvidence,
  RevisionSign,
  RunningProxy,
} from '../model/runningRevision';
import { say } from '../model/say';

/** Of which revision the proxy is, by which evidence, and what contradicts it. */
export function evidenceSteps(
  running: RunningProxy,
  object: ObjectRef,
): ExplainedStep[] {
  if (running.kind === 'unknown') {
    return [
      {
        sign: 'unknown',
        says: running.why,
        object,
        kubectl: kubectlGet(object),
      },
    ];
  }
  const [first, ...others] =
    running.kind === 'revision' ? [strongest(running)] : running.signs;
  const { revision, evidence } = first;
  const contradiction = others.find(each => each.revision !== revision);
  const steps: ExplainedStep[] = [
    {
      sign: 'for',
      says: say(`explain.carried.${evidence}`, evidenceTemplate(evidence), {
        revision,
        host:
          (evidence === 'ca-address'
            ? running.caHost
            : running.discoveryHost) ?? '',
      }),
      ...{ object, ...whereIs(evidence, object) },
    },
  ];
  if (contradiction) {
    steps.push({
      sign: 'attention',
      says: say(
        `explain.carried.contradiction.${contradiction.evidence}`,
        `That is contradicted: ${contradictionTemplate(contradiction.evidence)}. So it cannot be told which of them it runs.`,
        { other: contradiction.revision, says: contradiction.says },
      ),
      ...{ object, ...whereIs(contradiction.evidence, object) },
    });
  }
  return steps;
}

function strongest({
  revision,
  evidence,
}: Pick<RevisionSign, 'revision' | 'evidence'>) {
  return { revision, evidence, says: revision };
}

function evidenceTemplate(evidence: RevisionEvidence): string {
  switch (evidence) {
    case 'annotation':
      return 'Its annotation istio.io/rev says {revision}.';
    case 'status':
      return "Its annotation sidecar.istio.io/status, the injector's own record, says {revision}.";
    case 'ca-address':
      return 'Its proxy gets certificates from {host}, which is istiod of revision {revision}.';
    case 'discovery-address':
      return 'Its proxy gets its configuration from {host}, which is istiod of revision {revision}.';
    default:
      return evidence satisfies never;
  }
}

function contradictionTemplate(evidence: RevisionEvidence): string {
  switch (evidence) {
    case 'annotation':
      return 'the annotation istio.io/rev says {other}';
    case 'status':
      return 'the annotation sidecar.istio.io/status says {other}';
    case 'ca-address':
      return 'the proxy gets certificates from {says}, which is revision {other}';
    case 'discovery-address':
      return 'the proxy gets its configuration from {says}, which is revision {other}';
    default:
      return evidence satisfies never;
  }
}

function whereIs(
  evidence: RevisionEvidence,
  object: ObjectRef,
): Pick<ExplainedStep, 'field' | 'kubectl'> {
  const annotation =
    evidence === 'annotation' ? REVISION_LABEL : STATUS_ANNOTATION;
  switch (evidence) {
    case 'annotation':
    case 'status':
      return {
        field: `metadata.annotations["${annotation}"]`,
        kubectl: kubectlGet(
          object,
          `-o jsonpath='{.metadata.annotations.${annotation.replace(/\./g, '\\.')}}'`,
        ),
      };
    case 'ca-address':
      return proxyVariable('CA_ADDR', object);
    case 'discovery-address':
      return proxyVariable('PROXY_CONFIG', object);
    default:
      return evidence satisfies never;
  }
}

/** A native sidecar stands among the init containers. */
function proxyVariable(
  name: string,
  object: ObjectRef,
): Pick<ExplainedStep, 'field' | 'kubectl'> {
  return {
    field: `env ${name} of container istio-proxy`,
    kubectl: kubectlGet(object, `-o yaml | grep -A1 'name: ${name}'`),
  };
}
