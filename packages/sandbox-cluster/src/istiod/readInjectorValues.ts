import { parse } from 'yaml';
import { isJsonObject } from '../store/json';
import { InjectorConfiguration } from './InjectorConfiguration';
import { ContainerResources } from './SidecarSubject';

function quantities(value: unknown): Record<string, string> {
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, quantity]) => [
          name,
          String(quantity),
        ]),
      )
    : {};
}

/**
 * The settings in the key `values` of an injector's ConfigMap, of which the sandbox knows `global.proxy.resources`; as
 * the charts install it where they say nothing.
 */
export function readInjectorValues(
  text: string,
): Partial<Pick<InjectorConfiguration, 'resources'>> {
  const values: unknown = parse(text);
  const global = isJsonObject(values) ? values.global : undefined;
  const proxy = isJsonObject(global) ? global.proxy : undefined;
  const given = isJsonObject(proxy) ? proxy.resources : undefined;
  if (!isJsonObject(given)) return {};
  const resources: ContainerResources = {
    limits: quantities(given.limits),
    requests: quantities(given.requests),
  };
  return { resources };
}
