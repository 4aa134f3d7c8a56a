import type { WorkloadFact } from '../facts/podFact';
import type { FoundDifference } from '../injection/differencesOf';
import { labelValue } from '../injection/labelValue';
import type { Difference } from '../model/difference';
import {
  PROXY_CONFIG_ANNOTATION,
  PROXY_IMAGE_ANNOTATION,
} from '../model/labels';
import { say } from '../model/say';
import { notRenewableWords, whyNotRestartable } from '../steps/notRenewable';
import { renewalOf } from '../steps/renewal';

type Held = Difference['held'];

/** Says of a difference of a workload's pods whether a restart of the workload mends it. @public */
export function holdDifference(
  difference: FoundDifference,
  workload: WorkloadFact,
  namespace: string,
): Difference {
  const held =
    heldByTemplate(difference, workload) ?? heldByKind(workload, namespace);
  return { ...difference, mendedByRestart: held === null, held };
}

/** The same of a pod that something else made in the name of the workload: no restart of the workload replaces it. */
export function holdDirect(
  difference: FoundDifference,
  { apiKind, name }: WorkloadFact,
): Difference {
  const why = say(
    'difference.held.direct',
    'It names {kind} {workload} itself as its controller: a restart of that does not replace it.',
    { kind: apiKind, workload: name },
  );
  return {
    ...difference,
    mendedByRestart: false,
    held: { by: 'not-restartable', why },
  };
}

/** The new pod would be made from the same template. */
function heldByTemplate(
  { kind, to }: FoundDifference,
  { templateAnnotations }: WorkloadFact,
): Held {
  const image = labelValue(templateAnnotations, PROXY_IMAGE_ANNOTATION);
  if (image !== undefined && (kind === 'version' || kind === 'image')) {
    const why = say(
      'difference.held.pinned-image',
      'Its template names the image {image} itself, which a restart brings again.',
      { image },
    );
    return { by: 'pinned-image', why };
  }
  const config = labelValue(templateAnnotations, PROXY_CONFIG_ANNOTATION);
  if (
    kind === 'revision' &&
    config &&
    /discoveryAddress|CA_ADDR/.test(config)
  ) {
    const why = say(
      'difference.held.pinned-address',
      'Its template names the address of the control plane itself (annotation {annotation}), so that a restart alone does not lead it to {revision}.',
      { annotation: PROXY_CONFIG_ANNOTATION, revision: to ?? '' },
    );
    return { by: 'pinned-address', why };
  }
  return null;
}

function heldByKind(workload: WorkloadFact, namespace: string): Held {
  const renewal = renewalOf(workload);
  if (renewal.by === 'itself') {
    return {
      by: 'renews-itself',
      why: say(
        'difference.held.renews-itself',
        'Its pods end by themselves, and the next ones are injected anew.',
      ),
    };
  }
  const reason = whyNotRestartable(renewal);
  if (reason === null) return null;
  const { says, params } = notRenewableWords(reason, workload, namespace);
  return {
    by: reason === 'bare-pod' ? 'no-owner' : 'not-restartable',
    why: say(`MESH114.${reason}`, says, params),
  };
}
