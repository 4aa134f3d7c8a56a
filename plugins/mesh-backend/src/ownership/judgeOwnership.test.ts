import { confirmedOwners } from './confirmedOwners';
import { judgeOwnership, type OwnershipEvidence } from './judgeOwnership';

const payments = 'group:default/team-payments';
const ledger = 'group:default/team-ledger';

const evidence: OwnershipEvidence = {
  cluster: 'prod-eu',
  namespace: 'payments',
  namespaceLabel: 'mesh.example/owner',
  confirmed: [payments],
  placed: [{ entityRef: 'component:default/payments-api', owners: [payments] }],
  personOwnsAs: ['user:default/paula', payments],
  catalogIsFilling: false,
};

describe('judgeOwnership', () => {
  it('lets the owner act whom both the catalog and the cluster name', () => {
    expect(judgeOwnership(evidence)).toEqual({ allowed: true });
  });

  it('refuses somebody else, naming the owner', () => {
    const other = { ...evidence, personOwnsAs: ['user:default/leo', ledger] };
    expect(judgeOwnership(other)).toEqual({
      allowed: false,
      why: expect.stringContaining(`belongs to ${payments}`),
    });
  });

  it('does not take the word of the catalog alone, and names the label to set', () => {
    expect(judgeOwnership({ ...evidence, confirmed: [] })).toEqual({
      allowed: false,
      why: expect.stringContaining('mesh.example/owner'),
    });
  });

  it('does not take the word of the cluster alone', () => {
    expect(judgeOwnership({ ...evidence, placed: [] })).toEqual({
      allowed: false,
      why: expect.stringContaining('backstage.io/kubernetes-*'),
    });
  });

  it('says that it is not known yet while the catalog is still empty', () => {
    const filling = { ...evidence, placed: [], catalogIsFilling: true };
    expect(judgeOwnership(filling)).toEqual({
      allowed: false,
      why: expect.stringContaining('not known yet'),
    });
    expect(judgeOwnership({ ...evidence, catalogIsFilling: true })).toEqual({
      allowed: true,
    });
  });

  it('neither grants nor blocks by a claim that the cluster does not confirm', () => {
    const claim = { entityRef: 'component:default/intruder', owners: [ledger] };
    const claimed = { ...evidence, placed: [...evidence.placed, claim] };
    expect(judgeOwnership(claimed)).toEqual({ allowed: true });
    const intruder = { ...claimed, personOwnsAs: [ledger] };
    expect(judgeOwnership(intruder)).toMatchObject({ allowed: false });
  });

  it('refuses where the namespace belongs to others as well, naming them', () => {
    expect(
      judgeOwnership({ ...evidence, confirmed: [payments, ledger] }),
    ).toEqual({ allowed: false, why: expect.stringContaining(ledger) });
  });
});

describe('confirmedOwners', () => {
  const ownership = {
    namespaceLabel: 'mesh.example/owner',
    namespaces: [
      { cluster: 'prod-eu', namespace: 'shared', owner: 'user:default/paula' },
    ],
  };

  it('reads a bare name as a group of the default namespace', () => {
    expect(
      confirmedOwners(ownership, 'prod-eu', 'payments', {
        'mesh.example/owner': 'team-payments',
      }),
    ).toEqual([payments]);
  });

  it('adds what the configuration says of that namespace of that cluster', () => {
    expect(confirmedOwners(ownership, 'prod-eu', 'shared', {})).toEqual([
      'user:default/paula',
    ]);
    expect(confirmedOwners(ownership, 'prod-us', 'shared', {})).toEqual([]);
  });
});
