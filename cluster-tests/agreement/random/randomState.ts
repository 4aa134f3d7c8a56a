import type { InjectorSettings } from '../bed/injectorConfigMap';
import { entry, podRules, type WebhookEntry } from '../states/parts/entry';
import {
  configuration,
  deactivated,
  defaultEntries,
  namedEntries,
  type ConfigurationParts,
} from '../states/parts/installed';
import type { WebhookState } from '../states/WebhookState';
import type { Chance } from './Chance';
import { randomNamespaceSelector, randomPodSelector } from './randomSelector';

const services = ['istiod-1-29-6', 'istiod-1-30-3', 'istiod-shared', 'istiod'];
const gone = 'istiod-1-28-0';
const revisions = ['1-29-6', '1-30-3', 'default', '1-28-0'];
const tags = ['stable', 'default', '1-30-3'];
const names = [
  'istio-sidecar-injector',
  'istio-sidecar-injector-1-29-6',
  'istio-sidecar-injector-1-30-3',
  'istio-revision-tag-stable',
  'istio-revision-tag-default',
  'aa-first',
  'zz-last',
  'istio.sidecar',
];

/** Mostly as installed: a rule that does not cover pods hides all the rest. */
function randomRules(chance: Chance): WebhookEntry['rules'] {
  const [rule] = podRules;
  if (chance.happens(0.85)) return podRules;
  return chance.some([
    { ...rule, resources: ['services'] },
    { ...rule, apiVersions: ['*'], operations: ['CREATE', 'UPDATE'] },
    { ...rule, operations: ['DELETE'] },
    { ...rule, scope: 'Namespaced', resources: ['*'] },
  ]);
}

function randomEntry(
  chance: Chance,
  service: string,
  index: number,
): WebhookEntry {
  return entry(
    `entry-${index}.`,
    service,
    randomNamespaceSelector(chance),
    randomPodSelector(chance),
  );
}

function randomEntries(chance: Chance): WebhookEntry[] {
  const service = chance.happens(0.1) ? gone : chance.oneOf(services);
  const value = chance.oneOf([...revisions, ...tags]);
  const made = chance.oneOf([
    () => namedEntries(value, service),
    () => defaultEntries(service),
    () =>
      chance.times(1 + chance.below(3), index =>
        randomEntry(
          chance,
          chance.happens(0.8) ? service : chance.oneOf(services),
          index,
        ),
      ),
  ])();
  const failurePolicy = chance.happens(0.3) ? 'Ignore' : 'Fail';
  return made.map(each => ({
    ...each,
    failurePolicy,
    rules: randomRules(chance),
    matchPolicy: chance.happens(0.2) ? 'Exact' : 'Equivalent',
    reinvocationPolicy: chance.happens(0.15) ? 'IfNeeded' : 'Never',
  }));
}

function randomConfiguration(chance: Chance, name: string): ConfigurationParts {
  const parts = {
    name,
    labels: {
      ...(chance.happens(0.9) && { 'istio.io/rev': chance.oneOf(revisions) }),
      ...(chance.happens(0.4) && { 'istio.io/tag': chance.oneOf(tags) }),
    },
    webhooks: randomEntries(chance),
  };
  return chance.happens(0.1) ? deactivated(parts) : parts;
}

function randomSettings(chance: Chance): InjectorSettings {
  const selectors = () =>
    chance.some([
      { matchLabels: { keep: 'out' } },
      randomPodSelector(chance),
      {},
    ]);
  return {
    policy: chance.oneOf(['enabled', 'enabled', 'enabled', 'disabled', 'odd']),
    ...(chance.happens(0.3) && { neverInjectSelector: selectors() }),
    ...(chance.happens(0.3) && { alwaysInjectSelector: selectors() }),
    ...(chance.happens(0.1) && {
      defaultTemplates: chance.some(['sidecar', 'grpc-simple', 'missing']),
    }),
  };
}

/** Webhooks that nobody has thought of. */
export function randomState(chance: Chance, name: string): WebhookState {
  return {
    name,
    configurations: chance
      .some(names)
      .map(each => configuration(randomConfiguration(chance, each))),
    settings: {
      '1-29-6': randomSettings(chance),
      '1-30-3': randomSettings(chance),
      default: randomSettings(chance),
    },
  };
}
