import * as fc from 'fast-check';
import type { InjectionWebhook } from '../facts/injectionWebhook';
import type { IntendedRevision } from '../model/intendedRevision';
import {
  OPEN_CONDITION,
  injections,
  pods,
  selectors,
} from './__testUtils__/arbitraryInjection';
import { readWebhooks, truthStates } from './__testUtils__/readTruth';
import {
  condition,
  injectionOf,
  webhook,
} from './__testUtils__/webhookFixture';
import { SelectorCompiler } from './compileSelector';
import type { Injection } from './injection';
import { injectorDecision } from './injectorDecision';
import { matchesSelector } from './matchesSelector';
import { podIsOptedOut } from './podIsOptedOut';
import { resolveIntended } from './resolveIntended';

const often = { numRuns: 300 };

/** What comes of a pod, without the words. */
function comesTo(intended: IntendedRevision): string {
  switch (intended.kind) {
    case 'revision':
      return intended.unanswered
        ? `${intended.revision}, ${intended.unanswered}`
        : intended.revision;
    case 'none':
      return intended.reason === 'refused' ? 'refused' : 'left alone';
    case 'unknown':
      return 'unknown';
    default:
      return intended satisfies never;
  }
}

const isOpen = ({ entries }: InjectionWebhook) =>
  entries.some(({ matchConditions }) =>
    matchConditions.some(({ expression }) => expression === OPEN_CONDITION),
  );

/** The same cluster for every way in which the open conditions may turn out. */
function turnsOut(injection: Injection): Injection[] {
  const open = injection.webhooks.findIndex(isOpen);
  if (open < 0) return [injection];
  return ['true', 'false'].flatMap(expression =>
    turnsOut({
      ...injection,
      webhooks: injection.webhooks.map((each, index) =>
        index === open
          ? {
              ...each,
              entries: each.entries.map(entry => ({
                ...entry,
                matchConditions: [condition(expression)],
              })),
            }
          : each,
      ),
    }),
  );
}

describe('resolveIntended, for any pod in any cluster', () => {
  it('does not depend on the order of the lists', () => {
    const shuffled = injections.chain(injection =>
      fc.tuple(
        fc.constant(injection),
        fc.shuffledSubarray([...injection.webhooks], {
          minLength: injection.webhooks.length,
        }),
      ),
    );
    fc.assert(
      fc.property(pods, shuffled, (pod, [injection, webhooks]) => {
        expect(resolveIntended(pod, { ...injection, webhooks })).toEqual(
          resolveIntended(pod, injection),
        );
      }),
    );
  });

  it('is sure exactly where every turn of what is not known comes to the same', () => {
    fc.assert(
      fc.property(pods, injections, (pod, injection) => {
        fc.pre(injection.webhooks.some(isOpen));
        const answer = comesTo(resolveIntended(pod, injection));
        const turns = new Set(
          turnsOut(injection).map(each => comesTo(resolveIntended(pod, each))),
        );
        const isOne = turns.size === 1 && !turns.has('unknown');
        // Sure answers are true; and where nothing can change the answer, it is given.
        expect(answer === 'unknown' || (isOne && turns.has(answer))).toBe(true);
        expect(answer !== 'unknown' || !isOne).toBe(true);
      }),
      often,
    );
  });

  it('never gives a sidecar to a pod that opted out or uses the network of its node', () => {
    fc.assert(
      fc.property(pods, injections, (pod, injection) => {
        fc.pre(
          pod.hostNetwork || podIsOptedOut(pod.podLabels, pod.podAnnotations),
        );
        expect(resolveIntended(pod, injection).kind).not.toBe('revision');
      }),
    );
  });

  it('names the revision behind the Service that is called, and never what it would leave alone', () => {
    fc.assert(
      fc.property(pods, injections, (pod, injection) => {
        const intended = resolveIntended(pod, injection);
        fc.pre(intended.kind === 'revision');
        fc.pre(injection.services.state === 'known');
        const { services, webhooks } = injection;
        const standing = webhooks.find(
          ({ name }) => name === intended.configuration,
        );
        const called = services.value.find(
          ({ name }) => name === standing?.entries[0].service?.name,
        );
        expect(intended.revision).toBe(called?.revision ?? standing?.revision);
        const decision = called && injectorDecision(pod, called.settings);
        expect(decision?.kind === 'skips').toBe(false);
      }),
      often,
    );
  });

  it('assumes only what was not read', () => {
    fc.assert(
      fc.property(pods, injections, (pod, injection) => {
        const intended = resolveIntended(pod, injection);
        fc.pre(intended.kind === 'revision' && !!intended.assumes);
        expect(
          injection.services.state === 'unknown' ||
            injection.services.value.some(
              ({ settings }) => settings.state === 'unknown',
            ),
        ).toBe(true);
        expect(
          intended.reasons.filter(({ code }) =>
            code.startsWith('reason.assumed'),
          ),
        ).toHaveLength(1);
      }),
    );
  });

  it('gives reasons that can all be said and checked', () => {
    fc.assert(
      fc.property(pods, injections, (pod, injection) => {
        const { reasons } = resolveIntended(pod, injection);
        expect(reasons).not.toHaveLength(0);
        for (const { code, text, field, kubectl } of reasons) {
          expect(code).toMatch(/^reason\./);
          expect(text).not.toMatch(/\{\w+\}/);
          expect(field).toBeDefined();
          expect(kubectl).toMatch(/^kubectl get /);
        }
      }),
    );
  });

  it('lets a configuration that is called first change nothing but the conflict', () => {
    fc.assert(
      fc.property(pods, fc.constantFrom(...truthStates), (pod, state) => {
        const list = readWebhooks(state);
        const before = resolveIntended(pod, injectionOf(list));
        fc.pre(before.kind === 'revision');
        expect(
          resolveIntended(pod, injectionOf([...list, webhook('a-first')])),
        ).toMatchObject({ kind: 'revision', revision: before.revision });
      }),
    );
  });
});

describe('a compiled selector', () => {
  it('matches what the selector matches', () => {
    fc.assert(
      fc.property(
        fc.array(selectors),
        pods,
        (list, { namespaceLabels, podLabels }) => {
          const compiler = new SelectorCompiler();
          const compiled = list.map(selector => compiler.compile(selector));
          for (const found of [namespaceLabels, podLabels]) {
            const values = compiler.valuesOf(found);
            expect(compiled.map(matches => matches(values))).toEqual(
              list.map(selector => matchesSelector(found, selector)),
            );
          }
        },
      ),
      often,
    );
  });
});
