import { Behaviour, Change } from './Behaviour';

/** Binds every claim at once. There are no volumes behind them, and no classes of storage. */
export const volumeBinder: Behaviour = {
  name: 'persistentvolume-binder',
  manager: 'kube-controller-manager',
  react: view => ({
    changes: view
      .list('persistentvolumeclaims')
      .filter(({ status }) => status?.phase !== 'Bound')
      .map(({ status: _pending, ...claim }): Change => ({
        kind: 'updateStatus',
        resource: 'persistentvolumeclaims',
        object: {
          ...claim,
          status: {
            phase: 'Bound',
            accessModes: claim.spec?.accessModes,
            capacity: claim.spec?.resources?.requests,
          },
        },
      })),
  }),
};
