import type {
  FleetRevision,
  FleetTag,
  Problem,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { revisions } from './clusterFixtures';
import { sentence } from './sentence';

const hour = 3_600;

/** Both revisions of prod-eu, and one that nothing uses any more. */
export const fleetRevisions: FleetRevision[] = [
  {
    ...revisions[0],
    cluster: 'prod-eu',
    newest: false,
    installedBy: 'Helm',
    since: ago(90 * 24 * hour),
    usedBy: [
      { namespace: 'payments', pods: 6, asks: true },
      { namespace: 'ledger', pods: 8, asks: false },
    ],
    retire: {
      possible: false,
      reasons: [
        sentence('14 pods of 2 namespaces still run it.'),
        sentence('The labels of payments ask for it.'),
        sentence('The tags default and stable point to it.'),
      ],
    },
  },
  {
    ...revisions[1],
    cluster: 'prod-eu',
    newest: true,
    installedBy: 'Helm',
    since: ago(9 * 24 * hour),
    usedBy: [{ namespace: 'shop', pods: 6, asks: true }],
    retire: {
      possible: false,
      reasons: [sentence('6 pods of 1 namespace still run it.')],
    },
  },
  {
    ...revisions[0],
    revision: '1-28-0',
    version: '1.28.0',
    cluster: 'prod-us',
    tags: [],
    proxies: 0,
    newest: false,
    installedBy: null,
    since: null,
    readyPods: 0,
    pods: 1,
    injects: { state: 'no', why: 'its istiod has no ready pod.' },
    usedBy: [],
    // Of a cluster that cannot be read nothing may be concluded from silence.
    retire: {
      possible: false,
      reasons: [
        sentence(
          'What still uses it is not known. connect ETIMEDOUT 10.0.0.3:6443',
        ),
      ],
    },
  },
];

/** A tag that is well, and one whose revision is gone. */
export const fleetTags: FleetTag[] = [
  {
    cluster: 'prod-eu',
    tag: 'stable',
    revision: '1-29-6',
    version: '1.29.6',
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      name: 'istio-revision-tag-stable',
    },
    dependants: [{ namespace: 'payments', pods: 6, asks: true }],
    managedBy: 'Helm',
    since: ago(60 * 24 * hour),
    trouble: null,
  },
  {
    cluster: 'prod-us',
    tag: 'old-stable',
    revision: '1-27-1',
    version: null,
    object: {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'MutatingWebhookConfiguration',
      name: 'istio-revision-tag-old-stable',
    },
    dependants: [{ namespace: 'legacy-reports', pods: 2, asks: true }],
    managedBy: null,
    since: null,
    trouble: sentence(
      'The tag old-stable points to 1-27-1, which is not installed: new pods of legacy-reports are not created.',
    ),
  },
];

/** One problem of each severity. */
export const problems: Problem[] = [
  {
    id: 'MESH301/prod-us/old-stable',
    code: 'MESH301',
    severity: 'error',
    cluster: 'prod-us',
    namespace: 'legacy-reports',
    object: fleetTags[1].object,
    message: sentence(
      'The tag old-stable points to 1-27-1, which is not installed.',
    ),
    remedy: sentence('Point the tag to a revision that is installed.'),
    evidence: ['istio-revision-tag-old-stable: istio.io/rev=1-27-1'],
    owners: ['group:default/team-insights'],
  },
  {
    id: 'MESH302/prod-eu/payments',
    code: 'MESH302',
    severity: 'warning',
    cluster: 'prod-eu',
    namespace: 'payments',
    object: null,
    message: sentence('4 of 6 pods still run 1-29-6.'),
    remedy: sentence('Plan the restart of payments.'),
    evidence: ['payments-api: 3 pods', 'payments-worker: 1 pod'],
    owners: ['group:default/team-payments'],
  },
  {
    id: 'MESH303/prod-eu',
    code: 'MESH303',
    severity: 'note',
    cluster: 'prod-eu',
    namespace: null,
    object: null,
    message: sentence('Two revisions have been installed for 9 days.'),
    remedy: sentence('Finish the upgrade, then retire 1-29-6.'),
    evidence: [],
    owners: [],
  },
];
