import {
  labelThatDecides,
  type LabelThatDecides,
} from '../../injection/labelThatDecides';
import type { IntendedRevision } from '../../model/intendedRevision';
import { INJECTION_LABEL, REVISION_LABEL } from '../../model/labels';
import { injectionIn } from '../../state/injectionIn';
import type { FoundProblem } from '../fleetCheck';
import { inEachNamespace } from '../fleetCheck';

/** Whoever set the label that does not decide waits in vain. The webhooks say which one that is. */
export const bothLabelStyles = inEachNamespace({
  code: 'MESH307',
  title: 'A namespace carries both injection labels',
  severity: 'warning',
  find({ namespace, facts, summary: { labels } }) {
    const revision = labels[REVISION_LABEL];
    const injection = labels[INJECTION_LABEL];
    if (revision === null || injection === null) return [];
    const { object } = facts;
    const all = (object.state === 'known' && object.value?.labels) || {};
    const read = injectionIn(facts);
    const decides: LabelThatDecides =
      read.state === 'known'
        ? labelThatDecides(namespace, all, read.value)
        : { kind: 'unknown', why: read.why };
    return [
      {
        ...wordsOf(decides),
        remedy: 'Keep one of them. A migration sets one and removes the other.',
        params: {
          ...{ injection, revision },
          ...(decides.kind === 'unknown'
            ? { why: decides.why }
            : { gives: inWords(decides.gives) }),
        },
        evidence: [
          `${INJECTION_LABEL}=${injection}`,
          `${REVISION_LABEL}=${revision}`,
          ...(decides.kind === 'unknown'
            ? []
            : decides.gives.reasons.map(({ text }) => text)),
        ],
      },
    ];
  },
});

const carries =
  'Namespace {namespace} in {cluster} carries istio-injection={injection} and istio.io/rev={revision}';

function wordsOf({
  kind,
}: LabelThatDecides): Pick<FoundProblem, 'says' | 'variant'> {
  switch (kind) {
    case 'injection':
      return {
        says: `${carries}. The first decides and gives {gives}; the second has no effect.`,
      };
    case 'revision':
      return {
        variant: kind,
        says: `${carries}. The second decides and gives {gives}; the first has no effect.`,
      };
    case 'either':
      return {
        variant: kind,
        says: `${carries}. Each of them alone gives the same: {gives}.`,
      };
    case 'together':
      return {
        variant: kind,
        says: `${carries}. Together they give {gives}; each of them alone gives something else.`,
      };
    case 'unknown':
      return {
        variant: kind,
        says: `${carries}. Which of them decides cannot be told: {why}`,
      };
    default:
      return kind satisfies never;
  }
}

function inWords(gives: IntendedRevision): string {
  return gives.kind === 'revision'
    ? `revision ${gives.revision}`
    : 'no sidecar';
}
