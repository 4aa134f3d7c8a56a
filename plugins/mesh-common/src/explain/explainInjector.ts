import type { ExplainedStep } from '../contract/explain';
import { injectorCalls, type InjectorCall } from '../injection/injectorCalls';
import { say } from '../model/say';
import { calledSteps, isUnanswered } from './calledSteps';
import { decisionSteps } from './decisionSteps';
import type { ExplainedSubject } from './explainedSubject';

/** What the injector that is called does with the pod, in the order in which it decides. */
export function explainInjector(subject: ExplainedSubject): ExplainedStep[] {
  const call = decisiveCall(subject);
  if (!call) {
    return [
      {
        sign: 'against',
        says: say(
          'explain.injector.nobody',
          'No injector is called, since no webhook matches.',
        ),
      },
    ];
  }
  return [
    ...calledSteps(call, subject.injection.services),
    // What it would decide is nothing to tell of while nobody is there to decide it.
    ...(isUnanswered(call) ? [] : ifCalled(call)),
    ...(isUnanswered(call) ? [] : decisionSteps(subject.assumed, call)),
  ];
}

function ifCalled({ conditions }: InjectorCall): ExplainedStep[] {
  if (conditions.kind === 'met') return [];
  return [
    {
      sign: 'unknown',
      says: say(
        'explain.injector.if-called',
        'Whether it is called is not known. If it is, it does this:',
      ),
    },
  ];
}

/** The call whose result stands, or else the last one. */
export function decisiveCall({
  assumed,
  injection,
  intended,
}: ExplainedSubject): InjectorCall | undefined {
  const calls = injectorCalls(assumed, injection);
  const refusing = calls.find(({ decision }) => decision.kind === 'refuses');
  return intended.kind === 'revision'
    ? calls.find(
        ({ configuration, entry }) =>
          configuration.name === intended.configuration &&
          entry.name === intended.entry,
      )
    : (refusing ?? calls[calls.length - 1]);
}
