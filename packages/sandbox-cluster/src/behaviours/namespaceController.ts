import { Behaviour, Change } from './Behaviour';

/** Empties namespaces that are being deleted, and removes them when nothing is left. */
export const namespaceController: Behaviour = {
  name: 'namespace-controller',
  manager: 'kube-controller-manager',
  react(view) {
    const leaving = view
      .list('namespaces')
      .filter(namespace => namespace.metadata.deletionTimestamp);
    return {
      changes: leaving.flatMap((namespace): Change[] => {
        const content = view.namespacedResources.flatMap(resource =>
          view
            .list(resource, namespace.metadata.name)
            .map(object => ({ resource, object })),
        );
        if (content.length === 0)
          return [
            { kind: 'remove', resource: 'namespaces', object: namespace },
          ];
        return content
          .filter(({ object }) => !object.metadata.deletionTimestamp)
          .map(({ resource, object }) => ({
            kind: 'delete',
            resource,
            object,
          }));
      }),
    };
  },
};
