import type { Finding } from '../../model/finding';
import { workloadObject } from '../../steps/workloadRef';
import { type CheckSubject, defineCheck } from '../defineCheck';
import {
  hasSidecar,
  type JudgedTemplate,
  judgedTemplates,
} from '../judgedTemplates';

/**
 * A plain pod says nothing of a template that a selector of the injector leaves out, or that asks for an injection
 * template which the target does not have. Whatever makes pods is judged by its own template.
 */
export const everyTemplateIsInjected = defineCheck({
  id: 'MESH131',
  title: 'Every workload gets a sidecar from the target',
  needs: [
    ...(['namespace', 'webhooks', 'targetRevision'] as const),
    ...(['workloads', 'pods', 'services'] as const),
  ],
  undetermined: 'blocks',
  evaluate(facts, subject) {
    const judged = judgedTemplates(facts, subject);
    const findings = judged.flatMap(each =>
      findingsOf(each, facts.targetRevision.revision, subject),
    );
    if (findings.some(({ severity }) => severity === 'blocker')) {
      return findings;
    }
    const open = judged.flatMap(({ workload, then: outcome }) =>
      outcome.kind === 'unknown'
        ? [`${workload.apiKind} ${workload.name}: ${outcome.why}`]
        : [],
    );
    return open.length > 0 ? { undetermined: open } : findings;
  },
});

function findingsOf(
  judged: JudgedTemplate,
  revision: string,
  { namespace, found }: CheckSubject,
): Finding[] {
  const { workload, then } = judged;
  const shared = {
    object: workloadObject(workload, { namespace }),
    params: { kind: workload.apiKind, name: workload.name, revision },
  };
  switch (then.kind) {
    case 'refused':
      return [
        found({
          ...{ ...shared, severity: 'blocker', variant: 'refused' },
          says: 'The injector of {revision} refuses new pods of {kind} {name}, so they could not be created.',
          remedy:
            'Correct the pod template, or give the target what the template asks for.',
          evidence: then.reasons,
        }),
      ];
    case 'left-out':
      return hasSidecar(judged)
        ? [
            found({
              ...{ ...shared, severity: 'blocker', variant: 'left-out' },
              says: 'New pods of {kind} {name} would have no sidecar: the target leaves them out.',
              remedy:
                'Change the pod template, or the selectors and the policy of the injector of {revision}.',
              evidence: then.reasons,
            }),
          ]
        : [];
    case 'sidecar':
    case 'own-templates':
      if (then.revision !== revision) {
        return [
          found({
            ...{ ...shared, severity: 'blocker', variant: 'other' },
            says: 'New pods of {kind} {name} get {other}, not {revision}.',
            remedy:
              'Remove the revision from the pod template, or narrow the webhook that takes precedence.',
            params: { ...shared.params, other: then.revision },
          }),
        ];
      }
      return then.kind === 'sidecar' &&
        !hasSidecar(judged) &&
        judged.now.kind === 'left-out'
        ? [
            found({
              ...{ ...shared, severity: 'warning', variant: 'gains' },
              says: '{kind} {name} has no sidecar now. The target gives it one.',
              remedy:
                'Make sure that the application works with a sidecar, or opt out in its pod template (sidecar.istio.io/inject=false).',
            }),
          ]
        : [];
    case 'stays-out':
    case 'unknown':
      return [];
    default:
      return then satisfies never;
  }
}
