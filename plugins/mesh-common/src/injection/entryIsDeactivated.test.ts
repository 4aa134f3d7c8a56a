import { entry } from './__testUtils__/webhookFixture';
import { entryIsDeactivated } from './entryIsDeactivated';

const labelled = (value: string) => ({
  matchLabels: { 'istio.io/deactivated': value },
});

describe('entryIsDeactivated', () => {
  it.each([
    [
      'both selectors',
      true,
      {
        namespaceSelector: labelled('never-match'),
        objectSelector: labelled('never-match'),
      },
    ],
    [
      'one selector, which is enough',
      true,
      { objectSelector: labelled('never-match') },
    ],
    [
      'another value, which a pod may have',
      false,
      { objectSelector: labelled('later') },
    ],
    ['no selector', false, {}],
  ])('looks for the mark of istioctl: %s', (_, deactivated, selectors) => {
    expect(entryIsDeactivated(entry(selectors))).toBe(deactivated);
  });
});
