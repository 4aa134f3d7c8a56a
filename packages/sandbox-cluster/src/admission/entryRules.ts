import { WebhookEntry } from '../store/kinds';
import { ResourceType } from '../store/resources';

const includes = (list: string[], value: string) =>
  list.includes('*') || list.includes(value);

function coversResource(resources: string[], plural: string): boolean {
  // `pods/*` covers pods and what belongs to them; nothing that belongs to something is created here.
  const wanted = ['*', '*/*', plural, `${plural}/*`];
  return resources.some(resource => wanted.includes(resource));
}

/** Whether the rules of a webhook cover the creation of an object (k8s.io/apiserver `rules.Matcher`). */
export function rulesCoverCreation(
  entry: WebhookEntry,
  resource: ResourceType,
): boolean {
  const scope = resource.namespaced ? 'Namespaced' : 'Cluster';
  return (entry.rules ?? []).some(
    rule =>
      includes(rule.operations, 'CREATE') &&
      includes(rule.apiGroups, resource.group) &&
      includes(rule.apiVersions, resource.version) &&
      includes([rule.scope ?? '*'], scope) &&
      coversResource(rule.resources, resource.plural),
  );
}
