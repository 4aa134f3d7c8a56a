import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { FakeNamespace } from '../../decide/__testUtils__/FakeNamespace';
import type {
  InjectorService,
  NamespaceFacts,
} from '../../facts/namespaceFacts';
import { injectorService } from '../../facts/__testUtils__/injectorServiceFixture';
import { parseNamespace } from '../../facts/parseNamespace';
import { parsePod } from '../../facts/parsePod';
import { parseWorkload } from '../../facts/parseWorkload';
import { parseInjectionWebhook } from '../../injection/parseInjectionWebhook';
import { known } from '../../model/known';

const observedAt = '2026-01-01T00:00:00.000Z';

/** The facts of a small cluster: the objects of `testdata/<name>.json`, and a Service for each that its webhooks call. */
export function readCase(
  name: string,
  serviceOf: (called: {
    namespace: string;
    name: string;
  }) => Partial<InjectorService>,
): NamespaceFacts {
  const path = join(__dirname, '..', 'testdata', `${name}.json`);
  const objects: JsonObject[] = JSON.parse(readFileSync(path, 'utf8'));
  const of = (kind: string) => objects.filter(each => each.kind === kind);
  const webhooks = of('MutatingWebhookConfiguration').flatMap(
    each => parseInjectionWebhook(each) ?? [],
  );
  const called = new Map(
    webhooks
      .flatMap(({ entries }) => entries.flatMap(({ service }) => service ?? []))
      .map(service => [`${service.namespace}/${service.name}`, service]),
  );
  const [namespace] = of('Namespace').map(parseNamespace);
  return {
    // What a person may do, quotas and the like are those of a namespace that can be moved.
    ...new FakeNamespace({ labels: {}, deployments: [] }).facts(),
    ...{ namespace: namespace.name, object: known(namespace, observedAt) },
    webhooks: known(webhooks, observedAt),
    injectorServices: known(
      [...called.values()].map(service =>
        injectorService('', {
          ...{ namespace: service.namespace, name: service.name },
          ...serviceOf(service),
        }),
      ),
      observedAt,
    ),
    controlPlanes: known([], observedAt),
    workloads: known(
      of('Deployment').map(each =>
        parseWorkload(each, 'Deployment', of('ReplicaSet')),
      ),
      observedAt,
    ),
    pods: known(of('Pod').map(parsePod), observedAt),
  };
}
