import type { IntendedRevision } from '../model/intendedRevision';
import { runs } from '../state/__testUtils__/placementFixture';
import { podToInject, webhook } from './__testUtils__/webhookFixture';
import { differencesOf } from './differencesOf';
import { resolveIntended } from './resolveIntended';

const would: Record<IntendedRevision['kind'], IntendedRevision> = {
  revision: resolveIntended(podToInject(), [webhook('1-30-3')]),
  none: resolveIntended(podToInject(), []),
  unknown: { kind: 'unknown', why: 'Forbidden.', reasons: [] },
};

describe('differencesOf', () => {
  it.each([
    ['revision', '1-30-3', []],
    ['revision', '1-29-6', ['revision']],
    ['revision', null, ['not-injected']],
    ['none', '1-29-6', ['still-injected']],
    ['none', null, []],
    ['unknown', '1-29-6', []],
    ['unknown', null, []],
  ] as const)('would get %s, runs %s: %j', (intended, running, differences) => {
    expect(differencesOf(would[intended], runs(running))).toEqual(differences);
  });
});
