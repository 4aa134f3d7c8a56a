import type { ExplainedAnswer } from '../contract/explain';
import type { IntendedRevision } from '../model/intendedRevision';

/** An answer, the code of its words, and the words. */
export type Answer = [answer: ExplainedAnswer, code: string, template: string];

/** Of a pod whose proxy belongs to a revision. */
export function withSidecar(
  running: string,
  intended: IntendedRevision,
  differs: boolean,
): Answer {
  switch (intended.kind) {
    case 'revision':
      if (running !== intended.revision) {
        return [
          'differs',
          'other',
          'Pod {pod} runs {running}; one made now would get {wanted}.',
        ];
      }
      return differs
        ? [
            'differs',
            'other-proxy',
            'Pod {pod} runs {running}, as one made now would, but not the same proxy.',
          ]
        : [
            'as-asked',
            'as-asked',
            'Pod {pod} runs {running}, and one made now would get the same.',
          ];
    case 'none':
      return [
        'differs',
        'still-injected',
        'Pod {pod} runs {running}; one made now would get no sidecar.',
      ];
    case 'unknown':
      return [
        'unknown',
        'runs-only',
        'Pod {pod} runs {running}; what one made now would get is not known.',
      ];
    default:
      return intended satisfies never;
  }
}

/** Of a pod that holds no proxy. */
export function withoutSidecar(intended: IntendedRevision): Answer {
  switch (intended.kind) {
    case 'revision':
      return [
        'differs',
        'not-injected',
        'Pod {pod} has no sidecar; one made now would get {wanted}.',
      ];
    case 'none':
      return [
        'no-sidecar',
        'no-sidecar',
        'Pod {pod} has no sidecar, and one made now would get none.',
      ];
    case 'unknown':
      return [
        'unknown',
        'none-only',
        'Pod {pod} has no sidecar; what one made now would get is not known.',
      ];
    default:
      return intended satisfies never;
  }
}

/** Of a pod whose proxy names no revision. */
export function withUnnamedSidecar(intended: IntendedRevision): Answer {
  switch (intended.kind) {
    case 'revision':
      return [
        'unknown',
        'unnamed-other',
        'Pod {pod} has a sidecar of a revision that is not known; one made now would get {wanted}.',
      ];
    case 'none':
      return [
        'differs',
        'unnamed-none',
        'Pod {pod} has a sidecar of a revision that is not known; one made now would get none.',
      ];
    case 'unknown':
      return [
        'unknown',
        'unnamed-only',
        'Pod {pod} has a sidecar of a revision that is not known, nor is it known what one made now would get.',
      ];
    default:
      return intended satisfies never;
  }
}

/** Of a pod whose proxy is named by two revisions. */
export function withContradictedSidecar(intended: IntendedRevision): Answer {
  switch (intended.kind) {
    case 'revision':
      return [
        'differs',
        'contradicted-other',
        'Pod {pod} runs {running}: what names its revision does not agree. A new pod gets {wanted}.',
      ];
    case 'none':
      return [
        'differs',
        'contradicted-none',
        'Pod {pod} runs {running}: what names its revision does not agree. A new pod gets no sidecar.',
      ];
    case 'unknown':
      return [
        'unknown',
        'contradicted-only',
        'Pod {pod} runs {running}: what names its revision does not agree. What a new pod gets is not known.',
      ];
    default:
      return intended satisfies never;
  }
}
