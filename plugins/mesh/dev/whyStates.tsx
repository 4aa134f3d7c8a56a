import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { WhyState } from '../src/screens/Why/useWhyState';
import { WhyView } from '../src/screens/Why/WhyView';
import { nothingAssumed, type WhyAddress } from '../src/screens/Why/whySearch';
import { explanations } from '../src/testing/explainFixtures';
import { Clicked } from './Clicked';

const address: WhyAddress = {
  ...{ cluster: 'prod-eu', namespace: 'payments', entityRef: null },
  pod: 'payments-api-6c5f9b8d7-x2x4k',
  ...nothingAssumed,
};

function draw(state: WhyState, changes: Partial<WhyAddress> = {}) {
  return (
    <WhyView
      state={state}
      address={{ ...address, ...changes }}
      onRetry={() => {}}
      onAsk={() => {}}
    />
  );
}

function shown(explanation: Explanation, changes: Partial<WhyAddress> = {}) {
  return draw(
    { state: 'shown', explanation, live: true, problem: null },
    changes,
  );
}

/** The page "why?" in each of its states. */
export const whyStates = {
  'why: no address': draw(
    { state: 'no-address' },
    { cluster: '', namespace: '', pod: '' },
  ),
  'why: loading': draw({ state: 'loading', slow: true }),
  'why: pod gone': draw({
    state: 'failed',
    failure: {
      kind: 'not-found',
      message:
        'Pod payments-api-6c5f9b8d7-x2x4k is not in namespace payments of cluster prod-eu, as of 2026-11-21T10:00:00.000Z. Pods are replaced by others with other names: look for the present ones of its workload.',
    },
  }),
  'why: forbidden': draw({
    state: 'failed',
    failure: {
      kind: 'forbidden',
      message:
        'You may not look into namespace payments of cluster prod-eu: the permission mesh.fleet.read is not granted to you.',
    },
  }),
  'why: as asked': shown(explanations.asAsked),
  'why: differs': shown(explanations.differs),
  'why: not injected': shown(explanations.notInjected),
  'why: nobody serves it': shown(explanations.nobodyServes),
  'why: several configurations': shown(explanations.conflict),
  'why: rejects configuration': shown(explanations.rejecting),
  'why: contradiction': shown(explanations.contradiction),
  'why: ambient': shown(explanations.ambient),
  'why: gateway': shown(explanations.gateway),
  'why: new pod': shown(explanations.plain, { pod: '' }),
  'why: what if': shown(explanations.whatIf, {
    namespaceLabel: ['istio.io/rev=1-29-6', 'istio-injection-'],
    podLabel: ['sidecar.istio.io/inject=true'],
  }),
  'why: cluster never read': shown(explanations.unread),
  'why: cluster stale': shown(explanations.stale),
  'why: webhooks open': (
    <Clicked
      names={[
        'Show the entries of istio-revision-tag-stable',
        '2 that do not match',
        'Show the entries of istio-sidecar-injector-1-29-6',
      ]}
    >
      {shown(explanations.differs)}
    </Clicked>
  ),
};
