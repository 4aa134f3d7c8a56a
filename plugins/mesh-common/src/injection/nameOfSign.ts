import { REVISION_LABEL, STATUS_ANNOTATION } from '../model/labels';
import type { RevisionSign } from '../model/runningRevision';

/** What names a revision, as a person finds it on the pod: `CA_ADDR=istiod-1-30-3.istio-system.svc`. */
export function nameOfSign({ evidence, says }: RevisionSign): string {
  switch (evidence) {
    case 'annotation':
      return REVISION_LABEL;
    case 'status':
      return STATUS_ANNOTATION;
    case 'ca-address':
      return `CA_ADDR=${says}`;
    case 'discovery-address':
      return `discoveryAddress=${says}`;
    default:
      return evidence satisfies never;
  }
}
