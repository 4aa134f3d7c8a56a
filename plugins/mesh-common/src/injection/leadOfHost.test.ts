import { injectorService } from '../facts/__testUtils__/injectorServiceFixture';
import { known, unknown } from '../model/known';
import { readWebhooks } from './__testUtils__/readTruth';
import { leadBySpelling, leadOfHost, type AddressFacts } from './leadOfHost';

const seenAt = '2026-01-01T00:00:00.000Z';
const nowhere = { kind: 'nowhere' };
const to = (...revisions: string[]) => ({ kind: 'revisions', revisions });

const service = (
  name: string,
  changes: Parameters<typeof injectorService>[1] = {},
) => injectorService('', { name, revision: null, ...changes });

const facts: AddressFacts = {
  // Recorded: tag `stable` gives 1-29-6, revisions 1-29-6 and 1-30-3 exist.
  webhooks: known(readWebhooks('b'), seenAt),
  injectorServices: known(
    [
      service('istiod', { revision: 'asm-1-29' }),
      service('istiod-blue', { revision: 'team.blue' }),
      service('mesh-entry', { revision: '1-30-3' }),
      service('istiod-both', { leadsTo: ['1-29-6', '1-30-3'] }),
      service('istiod-1-29-6', { revision: '1-30-3' }),
      service('istiod-away', { externalName: 'istiod.example' }),
    ],
    seenAt,
  ),
  tagServices: known(
    [
      {
        ...{ namespace: 'istio-system', name: 'istiod-revision-tag-stable' },
        ...{ tag: 'stable', revision: '1-29-6' },
      },
    ],
    seenAt,
  ),
};

describe('where the address of a proxy leads', () => {
  it.each([
    ['istiod', to('asm-1-29')],
    ['istiod-blue', to('team.blue')],
    ['mesh-entry', to('1-30-3')],
    ['istiod-both', to('1-29-6', '1-30-3')],
    ['istiod-1-29-6', to('1-30-3')],
    ['istiod-away', nowhere],
    ['istiod-revision-tag-stable', to('1-29-6')],
    ['istiod-revision-tag-gone', nowhere],
    ['istiod-remote', nowhere],
    ['istiod-1-30-3', to('1-30-3')],
  ])('by its Service: %s', (name, lead) => {
    const leadOf = leadOfHost(facts);
    expect(leadOf(`${name}.istio-system.svc`)).toEqual(lead);
    expect(leadOf(`${name}.istio-system.svc.cluster.local`)).toEqual(lead);
  });

  it('by the label of the webhook that calls it, where Services could not be read', () => {
    const unread = { ...facts, injectorServices: unknown('Forbidden.') };
    expect(leadOfHost(unread)('istiod-1-29-6.istio-system.svc')).toEqual(
      to('1-29-6'),
    );
  });

  it.each([
    ['istiod', ['default'], true],
    ['istiod-blue', ['blue', 'blue.mesh'], false],
  ])(
    'by its spelling, where no Service is known: %s',
    (name, mayBe, isUnnamed) => {
      expect(leadBySpelling(`${name}.mesh.svc`)).toEqual({
        ...{ kind: 'spelled', mayBe, isUnnamed },
      });
    },
  );

  it('of another namespace to another Service', () => {
    expect(leadOfHost(facts)('mesh-entry.mesh.svc')).toEqual(nowhere);
  });

  it.each(['ca.example.com', 'istiod.example.com', ''])(
    'out of the cluster: "%s"',
    host => {
      expect(leadOfHost(facts)(host)).toEqual(nowhere);
    },
  );
});
