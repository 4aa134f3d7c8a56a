import { parseInjectorSettings } from '../facts/parseInjectorSettings';
import { known, unknown } from '../model/known';
import type { InjectorSettings } from '../facts/injectorSettings';
import { injectorDecision } from './injectorDecision';
import type { Injection } from './injection';
import { resolveIntended } from './resolveIntended';
import {
  readHandlerRows,
  readMatrix,
  readWebhooks,
  truthStates,
  type HandlerRow,
  type TruthRow,
} from './__testUtils__/readTruth';
import {
  injectionOf,
  labelledInjection,
  podToInject,
} from './__testUtils__/webhookFixture';

/** What is wanted and what came out, in the words of the recording. */
function disagreement(row: TruthRow, injection: Injection) {
  const intended = resolveIntended({ ...row, namespace: 'truth' }, injection);
  const revision = intended.kind === 'revision' ? intended.revision : null;
  const agrees =
    intended.kind !== 'unknown' &&
    row.injected === (intended.kind === 'revision') &&
    row.revision === revision;
  return agrees ? [] : [{ row, intended }];
}

describe('resolveIntended against recorded Istio', () => {
  it.each(truthStates)('predicts every pod of state %s', state => {
    const rows = readMatrix(state);
    const injection = injectionOf(readWebhooks(state));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.flatMap(row => disagreement(row, injection))).toEqual([]);
  });

  it.each(truthStates)('does so by labels alone in state %s', state => {
    const injection = labelledInjection(readWebhooks(state));
    expect(
      readMatrix(state).flatMap(row => disagreement(row, injection)),
    ).toEqual([]);
  });

  it('reports the conflict of a tag that is named like a revision', () => {
    const intended = resolveIntended(
      podToInject({ namespaceLabels: { 'istio.io/rev': '1-30-3' } }),
      injectionOf(readWebhooks('d')),
    );
    expect(intended).toMatchObject({
      kind: 'revision',
      revision: '1-30-3',
      configuration: 'istio-sidecar-injector-1-30-3',
      alsoMatched: [
        { configuration: 'istio-revision-tag-1-30-3', revision: '1-29-6' },
      ],
    });
  });
});

/** The selectors as they were recorded, in YAML's flow style, which is JSON but for the quotes. */
function recordedSettings(row: HandlerRow): InjectorSettings {
  const selectors = (text: string) =>
    JSON.parse(text.replace(/(\w+)(?=[:,}\]])/g, '"$1"'));
  const parsed = parseInjectorSettings(
    {
      policy: row.policy,
      neverInjectSelector: selectors(row.neverInjectSelector),
      alwaysInjectSelector: selectors(row.alwaysInjectSelector),
      templates: { sidecar: '' },
    },
    {},
  );
  if (parsed.kind !== 'settings') throw new Error(parsed.why);
  const mesh = unknown('It was not recorded.');
  return { ...parsed.settings, proxyImage: null, mesh, digest: '' };
}

describe('injectorDecision against the recorded injector', () => {
  it('predicts every pod, under every recorded policy and its selectors', () => {
    const rows = readHandlerRows();
    expect(rows).toHaveLength(420);
    const wrong = rows.filter(row => {
      const settings = known(recordedSettings(row), '');
      const { kind } = injectorDecision(podToInject(row), settings);
      return (kind === 'injects') !== row.injected;
    });
    expect(wrong).toEqual([]);
  });
});
