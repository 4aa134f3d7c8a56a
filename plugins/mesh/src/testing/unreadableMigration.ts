import type { UnreadableMigration } from '@mesh-plugins/backstage-plugin-mesh-common';
import { ago } from './ago';
import { sentence } from './sentence';

/** A migration that the replica which answered could not read. */
export const unreadableMigration: UnreadableMigration = {
  id: '3f1c9a52-4d0e-4a7e-9a57-0d6f6a3b1c15',
  cluster: 'prod-eu',
  namespace: 'checkout',
  requestedBy: 'user:default/paula',
  reason: 'upgrade window week 47',
  createdAt: ago(120),
  finishedAt: null,
  why: sentence('Written by a newer release of mesh.'),
};
