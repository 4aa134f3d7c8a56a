import { KubernetesObject } from './KubernetesObject';
import { managedFieldsAfter } from './managedFields';

function namespace(
  labels: Record<string, string>,
  previous?: KubernetesObject,
): KubernetesObject {
  const { managedFields } = previous?.metadata ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'shop',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: '',
      labels,
      managedFields,
    },
  };
}

function written(
  labels: Record<string, string>,
  manager: string,
  previous?: KubernetesObject,
): KubernetesObject {
  const next = namespace(labels, previous);
  next.metadata.managedFields = managedFieldsAfter(previous, next, {
    manager,
    now: 0,
  });
  return next;
}

const fieldsOf = (object: KubernetesObject) =>
  Object.fromEntries(
    (object.metadata.managedFields ?? []).map(({ manager, fieldsV1 }) => [
      manager,
      fieldsV1,
    ]),
  );

describe('managedFieldsAfter', () => {
  const created = written({ team: 'shop', 'istio.io/rev': 'stable' }, 'argocd');

  it('gives what is created to its creator, with the map itself', () => {
    expect(fieldsOf(created)).toEqual({
      argocd: {
        'f:metadata': {
          'f:labels': { '.': {}, 'f:team': {}, 'f:istio.io/rev': {} },
        },
      },
    });
  });

  it('moves a changed label, and only that, to who changed it', () => {
    const changed = written(
      { team: 'shop', 'istio.io/rev': 'canary' },
      'mesh',
      created,
    );
    expect(fieldsOf(changed)).toEqual({
      argocd: { 'f:metadata': { 'f:labels': { '.': {}, 'f:team': {} } } },
      mesh: { 'f:metadata': { 'f:labels': { 'f:istio.io/rev': {} } } },
    });
  });

  it('takes a removed label from everybody', () => {
    const removed = written({ team: 'shop' }, 'mesh', created);
    expect(fieldsOf(removed)).toEqual({
      argocd: { 'f:metadata': { 'f:labels': { '.': {}, 'f:team': {} } } },
    });
  });

  it('changes nothing when nothing was changed', () => {
    const same = namespace({ team: 'shop', 'istio.io/rev': 'stable' }, created);
    expect(managedFieldsAfter(created, same, { manager: 'mesh', now: 5 })).toBe(
      created.metadata.managedFields,
    );
  });
});
