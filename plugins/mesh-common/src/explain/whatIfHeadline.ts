import type { IntendedRevision } from '../model/intendedRevision';
import { say } from '../model/say';
import type { Headline } from './headline';

/** What a pod that does not exist would get; `pod` is the one whose labels were changed, null for a plain one. */
export function whatIfHeadline(
  intended: IntendedRevision,
  pod: string | null,
): Headline {
  const params = {
    pod: pod ?? '',
    wanted: intended.kind === 'revision' ? intended.revision : '',
  };
  const subject = pod === null ? 'A pod made now' : 'Pod {pod}, made anew,';
  const way = pod === null ? 'what-if' : 'what-if.pod';
  const code = `explain.${way}.${intended.kind}`;
  switch (intended.kind) {
    case 'revision':
      return {
        answer: 'would-get',
        headline: say(code, `${subject} would get {wanted}.`, params),
      };
    case 'none':
      return {
        answer: 'would-get-none',
        headline: say(code, `${subject} would get no sidecar.`, params),
      };
    case 'unknown':
      return {
        answer: 'unknown',
        headline: say(
          code,
          pod === null
            ? 'What a pod made now would get is not known.'
            : 'What pod {pod}, made anew, would get is not known.',
          params,
        ),
      };
    default:
      return intended satisfies never;
  }
}
