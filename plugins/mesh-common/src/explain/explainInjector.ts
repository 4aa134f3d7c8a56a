import type { ExplainedStep } from '../contract/explain';
import { injectorCalls, type InjectorCall } from '../injection/injectorCalls';
import { say } from '../model/say';
import { calledSteps } from './calledSteps';
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
    ...decisionSteps(subject.assumed, call),
  ];
}

/** The call whose result stands, or else the last one. */
function decisiveCall({
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
