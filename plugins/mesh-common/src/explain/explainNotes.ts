import type { ExplainedStep } from '../contract/explain';
import { kubectlGet } from '../model/objectRef';
import { listNames, say } from '../model/say';
import { calledSteps, isUnanswered } from './calledSteps';
import type { ExplainedSubject } from './explainedSubject';
import { decisiveCall } from './explainInjector';

/** What a reader has to know besides the answer. */
export function explainNotes(subject: ExplainedSubject): ExplainedStep[] {
  return [
    ...unansweredNotes(subject),
    ...conflictNotes(subject),
    ...assumptionNotes(subject),
    ...templateNotes(subject),
  ];
}

function unansweredNotes(subject: ExplainedSubject): ExplainedStep[] {
  const call = decisiveCall(subject);
  return call && isUnanswered(call)
    ? calledSteps(call, subject.injection.services)
    : [];
}

function conflictNotes({ intended }: ExplainedSubject): ExplainedStep[] {
  if (intended.kind !== 'revision' || intended.alsoMatched.length === 0) {
    return [];
  }
  const names = intended.alsoMatched.map(each => each.configuration);
  return [
    {
      sign: 'attention',
      says: say(
        'explain.note.conflict',
        'Several webhook configurations inject it: {others} as well as {standing}, which has the last word. That depends on their names alone.',
        { others: listNames(names), standing: intended.configuration },
      ),
      kubectl:
        'kubectl get mutatingwebhookconfigurations -L istio.io/rev,istio.io/tag',
    },
  ];
}

function assumptionNotes({ intended }: ExplainedSubject): ExplainedStep[] {
  if (intended.kind !== 'revision' || !intended.assumes) return [];
  return [
    {
      sign: 'unknown',
      says: say(
        'explain.note.assumed',
        'The ConfigMap of the injector was not read: the answer takes the injector as the charts install it.',
      ),
    },
  ];
}

function templateNotes({
  live,
  templateChanged,
}: ExplainedSubject): ExplainedStep[] {
  const { madeFrom } = live;
  if (!templateChanged || !madeFrom) return [];
  return [
    {
      sign: 'attention',
      says: say(
        'explain.note.template-changed',
        'The template of {kind} {name} asks for something else than this pod was made with; what one made now gets is told by the template.',
        { kind: madeFrom.kind, name: madeFrom.name },
      ),
      object: madeFrom,
      kubectl: kubectlGet(madeFrom),
    },
  ];
}
