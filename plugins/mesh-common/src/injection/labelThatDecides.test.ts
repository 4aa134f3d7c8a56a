import { injectionOf, entry, webhook } from './__testUtils__/webhookFixture';
import { readWebhooks } from './__testUtils__/readTruth';
import { labelThatDecides } from './labelThatDecides';

const decides = (
  labels: Record<string, string>,
  webhooks = readWebhooks('b'),
) => labelThatDecides('payments', labels, injectionOf(webhooks));

const both = (injection: string) => ({
  'istio-injection': injection,
  'istio.io/rev': '1-30-3',
});

/** Selects by one label, whatever else there is. */
const by = (name: string, key: string, value: string) =>
  webhook(name, {
    entries: [entry({ namespaceSelector: { matchLabels: { [key]: value } } })],
  });

describe('the label that decides where a namespace has both', () => {
  it.each(['enabled', 'disabled'])(
    'is istio-injection with the selectors that Istio writes: %s',
    injection => {
      expect(decides(both(injection))).toMatchObject({ kind: 'injection' });
    },
  );

  it('is istio.io/rev where the selectors look at nothing else', () => {
    expect(
      decides(both('disabled'), [by('1-30-3', 'istio.io/rev', '1-30-3')]),
    ).toMatchObject({
      kind: 'revision',
      gives: { kind: 'revision', configuration: '1-30-3' },
    });
  });

  it('is neither where each alone gives the same', () => {
    expect(decides(both('enabled'), [])).toMatchObject({
      kind: 'either',
      gives: { kind: 'none' },
    });
  });

  it('is neither where only both together give something', () => {
    const together = webhook('together', {
      entries: [entry({ namespaceSelector: { matchLabels: both('enabled') } })],
    });
    expect(decides(both('enabled'), [together])).toMatchObject({
      kind: 'together',
      gives: { kind: 'revision' },
    });
  });
});
