/** The tabs of the Mesh page, in their order; each is the path below the page. */
export const fleetTabs = [
  'overview',
  'namespaces',
  'revisions',
  'tags',
  'migrations',
  'problems',
  'why',
] as const;

/** See {@link fleetTabs}. */
export type FleetTabName = (typeof fleetTabs)[number];
