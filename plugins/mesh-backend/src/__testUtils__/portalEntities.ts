import {
  type Entity,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';

/** A component of a team with annotations. */
export function component(
  name: string,
  team: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: team },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: `group:default/${team}` },
    ],
  };
}

/** A component that says where it runs as the demo's do. */
export function placedComponent(
  name: string,
  team: string,
  namespace: string,
  cluster = 'prod-eu',
): Entity {
  return component(name, team, {
    'backstage.io/kubernetes-id': name,
    'backstage.io/kubernetes-namespace': namespace,
    'backstage.io/kubernetes-cluster': cluster,
  });
}

/** A group with its child groups. */
export function group(name: string, children: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children },
    relations: children.map(child => ({
      type: RELATION_PARENT_OF,
      targetRef: `group:default/${child}`,
    })),
  };
}

/** Entities of the demo's catalog that the tests ask for. */
export const portalEntities: Entity[] = [
  placedComponent('payments-api', 'team-payments', 'payments'),
  placedComponent('payments-worker', 'team-payments', 'payments'),
  placedComponent('ledger-api', 'team-ledger', 'ledger'),
  placedComponent('phantom', 'team-ledger', 'phantom', 'prod-us'),
  component('docs-site', 'team-storefront', {}),
  component('search', 'team-storefront', {
    'backstage.io/kubernetes-label-selector': 'app=search',
  }),
];
