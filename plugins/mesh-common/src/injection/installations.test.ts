import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { known, unknown } from '../model/known';
import { codesOf, services } from './__testUtils__/toldInjector';
import { injectionOf, podToInject } from './__testUtils__/webhookFixture';
import type { Injection } from './injection';
import { parseInjectionWebhook } from './parseInjectionWebhook';
import { resolveIntended } from './resolveIntended';

function installation(
  name: string,
  found: Injection['services'] = known([], ''),
): Injection {
  const path = join(__dirname, 'testdata', 'installations', `${name}.json`);
  const list: { items: JsonObject[] } = JSON.parse(readFileSync(path, 'utf8'));
  const webhooks = list.items
    .map(parseInjectionWebhook)
    .filter(webhook => webhook !== null);
  return injectionOf(webhooks, { services: found });
}

const rev = (name: string) =>
  podToInject({ namespaceLabels: { 'istio.io/rev': name } });
const enabled = podToInject({
  namespaceLabels: { 'istio-injection': 'enabled' },
});

describe('the resolver on other installations', () => {
  it('finds a revision and a tag of the Sail operator', () => {
    const sail = installation('sail', services(['default-v1-30-3']));
    expect(resolveIntended(rev('default-v1-30-3'), sail)).toMatchObject({
      revision: 'default-v1-30-3',
      alsoMatched: [],
    });
    expect(resolveIntended(rev('stable'), sail)).toMatchObject({
      ...{ revision: 'default-v1-30-3', tag: 'stable' },
    });
  });

  it('finds an external control plane by its label, and assumes how it is installed', () => {
    const external = installation('external-url');
    expect(resolveIntended(enabled, external)).toMatchObject({
      revision: 'default',
      configuration: 'istio-sidecar-injector-external-istiod',
      assumes: ['policy'],
    });
    expect(resolveIntended(podToInject(), external)).toMatchObject({
      reason: 'no-labels',
    });
  });

  it('finds a remote control plane through a Service that no pod stands behind', () => {
    const remote = installation(
      'remote-service',
      services([
        'default',
        {
          ...{ revision: null, readyEndpoints: 0 },
          settings: unknown('There is no ConfigMap.'),
        },
      ]),
    );
    const intended = resolveIntended(enabled, remote);
    expect(intended).toMatchObject({
      revision: 'default',
      assumes: ['policy'],
    });
    // It leads out of the cluster by its name, and has no endpoints there.
    expect(codesOf(intended)).not.toContain('reason.service-not-ready');
  });

  it('finds a distribution whose Service carries another name than its revision', () => {
    const asm = installation('asm-in-cluster', services(['asm-1282-4']));
    expect(resolveIntended(rev('asm-1282-4'), asm)).toMatchObject({
      revision: 'asm-1282-4',
    });
  });

  it('finds a managed control plane, by its revision and as the default', () => {
    const managed = installation('asm-managed');
    expect(resolveIntended(rev('asm-managed'), managed)).toMatchObject({
      ...{ revision: 'asm-managed', assumes: ['policy'] },
    });
    expect(resolveIntended(enabled, managed)).toMatchObject({
      ...{ revision: 'asm-managed', tag: 'default' },
    });
  });
});
