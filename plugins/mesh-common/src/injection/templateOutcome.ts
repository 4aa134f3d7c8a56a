import type { IntendedRevision } from '../model/intendedRevision';

/** What the labels of a namespace make of one workload's template. */
export type TemplateOutcome =
  /** New pods get a sidecar of this revision. */
  | { kind: 'sidecar'; revision: string }
  /** It chooses injection templates of its own, of which only the injector knows whether they hold a sidecar. */
  | { kind: 'own-templates'; revision: string; templates: readonly string[] }
  /** It asks to be left out itself, or cannot be injected: by its label, annotation or host networking. */
  | { kind: 'stays-out' }
  /** The webhooks or the injector leave it out: new pods have no sidecar. */
  | { kind: 'left-out'; reasons: string[] }
  /** New pods are not created at all. */
  | { kind: 'refused'; reasons: string[] }
  | { kind: 'unknown'; why: string };

/** The templates of the charts that hold a sidecar, alone or with others. */
const sidecarTemplate = 'sidecar';

/** Sorts what a template is injected with by what it means for its pods. */
export function templateOutcome(intended: IntendedRevision): TemplateOutcome {
  switch (intended.kind) {
    case 'revision': {
      const { revision, templates } = intended;
      return templates === undefined || templates.includes(sidecarTemplate)
        ? { kind: 'sidecar', revision }
        : { kind: 'own-templates', revision, templates };
    }
    case 'none': {
      const reasons = intended.reasons.map(({ text }) => text);
      switch (intended.reason) {
        case 'pod-opted-out':
        case 'host-network':
        case 'gateway':
          return { kind: 'stays-out' };
        case 'refused':
          return { kind: 'refused', reasons };
        case 'no-labels':
        case 'unknown-revision':
        case 'default-not-served':
        case 'not-selected':
        case 'namespace-opted-out':
        case 'ignored-namespace':
        case 'webhook-deactivated':
        case 'injector-policy':
        case 'never-selector':
        case 'unanswered':
        case 'ambient':
          return { kind: 'left-out', reasons };
        default:
          return intended.reason satisfies never;
      }
    }
    case 'unknown':
      return { kind: 'unknown', why: intended.why };
    default:
      return intended satisfies never;
  }
}
