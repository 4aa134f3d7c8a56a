/** Of what pods carry, how they differ and whether a restart mends it. */
export const podCodes = [
  'running.unknown',
  'difference.revision',
  'difference.contradiction',
  'difference.contradiction.status',
  'difference.version',
  'difference.image',
  'difference.not-injected',
  'difference.still-injected',
  'difference.still-injected.unknown',
  'difference.held.pinned-image',
  'difference.held.pinned-address',
  'difference.held.renews-itself',
  'placement.drifted.version',
  'placement.drifted.image',
  'placement.empty.pending',
  'placement.untold',
] as const;
