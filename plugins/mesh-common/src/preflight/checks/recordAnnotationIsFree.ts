import { RECORD_ANNOTATION } from '../../model/recordAnnotation';
import { annotationOwner } from '../../steps/recordAnnotation';
import { namespaceRef } from '../../steps/stopWith';
import { defineCheck } from '../defineCheck';

/** The annotation is the lock between portals, and the memory between a database and its older backup. */
export const recordAnnotationIsFree = defineCheck({
  id: 'MESH118',
  title: 'Nobody else moves the namespace',
  needs: ['namespace'],
  undetermined: 'blocks',
  evaluate({ namespace }, subject) {
    const { migration, portal, highestSequence, found } = subject;
    // A plan has no sequence yet; the next one is above all that the database knows.
    const asking = migration ?? { id: '', sequence: highestSequence + 1 };
    const owner = annotationOwner(namespace, { portal }, asking);
    if (owner.kind !== 'other') return [];
    return [
      found({
        severity: 'blocker',
        object: namespaceRef(namespace.name),
        says: 'The migration record on namespace {namespace} {why}.',
        remedy:
          'Find out who moves the namespace. When nobody does, remove the annotation: kubectl annotate namespace {namespace} {annotation}-',
        params: {
          namespace: namespace.name,
          why: owner.why,
          annotation: RECORD_ANNOTATION,
        },
        evidence: [`this portal: ${portal}, sequence ${highestSequence}`],
      }),
    ];
  },
});
