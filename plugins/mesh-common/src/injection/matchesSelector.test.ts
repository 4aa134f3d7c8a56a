import type { LabelSelector } from '../facts/injectionWebhook';
import { matchesSelector } from './matchesSelector';

const expression = (
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist',
  values?: string[],
): LabelSelector => ({ matchExpressions: [{ key: 'a', operator, values }] });

describe('matchesSelector', () => {
  it.each([
    ['nothing', {}, {}, true],
    ['nothing, on labels', {}, { a: '1' }, true],
    ['empty requirements', { matchLabels: {}, matchExpressions: [] }, {}, true],
    ['an equal label', { matchLabels: { a: '1' } }, { a: '1' }, true],
    ['another value', { matchLabels: { a: '1' } }, { a: '2' }, false],
    ['an absent label', { matchLabels: { a: '1' } }, {}, false],
    ['an empty value', { matchLabels: { a: '' } }, { a: '' }, true],
    ['In', expression('In', ['1', '2']), { a: '2' }, true],
    ['In, another value', expression('In', ['1']), { a: '2' }, false],
    ['In, absent', expression('In', ['1']), {}, false],
    ['In of nothing', expression('In', []), { a: '1' }, false],
    ['NotIn', expression('NotIn', ['1']), { a: '2' }, true],
    ['NotIn, listed', expression('NotIn', ['1']), { a: '1' }, false],
    ['NotIn, absent', expression('NotIn', ['1']), {}, true],
    ['Exists', expression('Exists'), { a: '' }, true],
    ['Exists, absent', expression('Exists'), {}, false],
    ['DoesNotExist', expression('DoesNotExist'), { a: '' }, false],
    ['DoesNotExist, absent', expression('DoesNotExist'), {}, true],
  ] satisfies Array<[string, LabelSelector, Record<string, string>, boolean]>)(
    'as Kubernetes: %s',
    (_, selector, labels, matches) => {
      expect(matchesSelector(labels, selector)).toBe(matches);
    },
  );

  it('needs every requirement', () => {
    const selector: LabelSelector = {
      matchLabels: { a: '1' },
      ...expression('NotIn', ['2']),
    };
    expect(matchesSelector({ a: '1' }, selector)).toBe(true);
    expect(matchesSelector({ a: '2' }, selector)).toBe(false);
  });

  it('does not find keys that every object inherits', () => {
    const selector: LabelSelector = {
      matchExpressions: [{ key: 'constructor', operator: 'Exists' }],
    };
    expect(matchesSelector({}, selector)).toBe(false);
    expect(matchesSelector({ constructor: 'x' }, selector)).toBe(true);
  });
});
