import * as fc from 'fast-check';
import {
  explanationSchema,
  type ExplainedStep,
  type Explanation,
} from '../contract/explain';
import {
  readWebhooks,
  truthStates,
} from '../injection/__testUtils__/readTruth';
import { matchesSelector } from '../injection/matchesSelector';
import { known } from '../model/known';
import { podOf } from '../state/__testUtils__/placementFixture';
import { observedAt, podNamed, question } from './__testUtils__/explainFixture';
import type { ExplainInput } from './explainInput';
import { explainPod } from './explainPod';

const labels = (values: Record<string, string[]>) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(values).map(([key, each]) => [
          key,
          fc.option(fc.constantFrom(...each), { nil: undefined }),
        ]),
      ),
    )
    .map((record): Record<string, string> =>
      JSON.parse(JSON.stringify(record)),
    );

const revisions = ['1-29-6', '1-30-3', 'stable', 'default', 'ghost', ''];
const inject = ['true', 'false', 'maybe', ''];

const questions: fc.Arbitrary<ExplainInput> = fc
  .record({
    state: fc.constantFrom(...truthStates),
    namespaceLabels: labels({
      'istio-injection': ['enabled', 'disabled', ''],
      'istio.io/rev': revisions,
      'istio.io/dataplane-mode': ['ambient', 'none'],
    }),
    podLabels: labels({
      'istio.io/rev': revisions,
      'sidecar.istio.io/inject': inject,
    }),
    podAnnotations: labels({
      'sidecar.istio.io/inject': inject,
      'inject.istio.io/templates': ['gateway', 'nothing', 'sidecar,grpc-agent'],
    }),
    hostNetwork: fc.boolean(),
    runs: fc.constantFrom('1-29-6', '1-30-3', null),
    podExists: fc.boolean(),
  })
  .map(each => {
    const pod = podOf('api', 0, each.runs, {
      labels: each.podLabels,
      annotations: each.podAnnotations,
      hostNetwork: each.hostNetwork,
    });
    const asked = question({}, each.namespaceLabels);
    return {
      ...asked,
      facts: {
        ...asked.facts,
        webhooks: known(readWebhooks(each.state), observedAt),
      },
      pod: each.podExists ? podNamed('api-0', { fact: pod }) : null,
      changes: each.podExists
        ? asked.changes
        : {
            ...asked.changes,
            podLabels: each.podLabels,
            podAnnotations: each.podAnnotations,
            hostNetwork: each.hostNetwork,
          },
    };
  });

function stepsOf(explanation: Explanation): ExplainedStep[] {
  const { labels: counting, webhooks, injector, carried } = explanation;
  return [
    ...explanation.notes,
    ...(counting.state === 'known' ? counting.value : []),
    ...(webhooks.state === 'known'
      ? webhooks.value.items.flatMap(each => [each, ...each.entries])
      : []),
    ...(injector.state === 'known' ? injector.value : []),
    ...(carried?.state === 'known' ? carried.value.steps : []),
  ];
}

function webhooksOf({ webhooks }: Explanation) {
  return webhooks.state === 'known' ? webhooks.value.items : [];
}

describe('explainPod, for any pod in any recorded cluster', () => {
  it('keeps to the contract, and leaves no gap in a sentence', () => {
    fc.assert(
      fc.property(questions, asked => {
        const explanation = explainPod(asked);
        expect(explanationSchema.parse(explanation)).toEqual(explanation);
        const said = [
          explanation.headline,
          explanation.because,
          ...stepsOf(explanation).map(({ says }) => says),
        ].map(({ text }) => text);
        expect(said.filter(text => !/^\S.*[.:]/.test(text))).toEqual([]);
        expect(said.filter(text => /\{\w+\}/.test(text))).toEqual([]);
      }),
    );
  });

  it('lets exactly one configuration stand where a revision is given, and none elsewhere', () => {
    fc.assert(
      fc.property(questions, asked => {
        const explanation = explainPod(asked);
        const { wouldGet } = explanation;
        const standing = webhooksOf(explanation).filter(
          ({ outcome }) => outcome === 'stands',
        );
        expect(standing.map(({ name }) => name)).toEqual(
          wouldGet.kind === 'revision' ? [wouldGet.configuration] : [],
        );
        const losing = webhooksOf(explanation).filter(
          ({ outcome }) => outcome === 'loses',
        );
        expect(losing.map(({ name }) => name)).toEqual(
          wouldGet.kind === 'revision'
            ? wouldGet.alsoMatched.map(({ configuration }) => configuration)
            : [],
        );
      }),
    );
  });

  it('says of an entry that it matches exactly where both selectors do', () => {
    fc.assert(
      fc.property(questions, asked => {
        const { webhooks, object } = asked.facts;
        fc.pre(webhooks.state === 'known' && object.state === 'known');
        const namespaceLabels = {
          ...(object.state === 'known' && object.value?.labels),
          'kubernetes.io/metadata.name': 'payments',
        };
        const pod = asked.pod?.known;
        const podLabels =
          pod?.state === 'known'
            ? pod.value.fact.labels
            : JSON.parse(JSON.stringify(asked.changes.podLabels));
        const expected = (
          webhooks.state === 'known' ? webhooks.value : []
        ).flatMap(({ name, entries }) =>
          entries
            .filter(
              each =>
                matchesSelector(namespaceLabels, each.namespaceSelector) &&
                matchesSelector(podLabels, each.objectSelector),
            )
            .map(entry => `${name}/${entry.name}`),
        );
        const matching = webhooksOf(explainPod(asked)).flatMap(
          ({ name, entries }) =>
            entries
              .filter(({ outcome }) => outcome === 'matches')
              .map(entry => `${name}/${entry.name}`),
        );
        expect(matching.sort()).toEqual(expected.sort());
      }),
    );
  });
});
