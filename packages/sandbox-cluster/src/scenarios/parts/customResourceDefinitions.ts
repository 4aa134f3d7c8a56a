import { NewObject } from '../../store/KubernetesObject';
import { resources, ResourceType } from '../../store/resources';

function definitionOf(resource: ResourceType): NewObject {
  const { group, version, plural, singular, kind, shortNames } = resource;
  const openAPIV3Schema = {
    type: 'object',
    'x-kubernetes-preserve-unknown-fields': true,
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: resource.namespaced ? 'Namespaced' : 'Cluster',
      names: {
        kind,
        plural,
        singular,
        shortNames,
        listKind: `${kind}List`,
      },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: { openAPIV3Schema },
          subresources: { status: {} },
        },
      ],
    },
  };
}

/** The definitions of the custom resources that the sandbox serves; creating others does not serve them. */
export function customResourceDefinitions(): NewObject[] {
  return resources.filter(({ custom }) => custom).map(definitionOf);
}
