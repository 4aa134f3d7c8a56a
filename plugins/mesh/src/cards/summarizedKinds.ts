/** Kinds of entities that others belong to, as the catalog has them in lower case. */
export const summarizedKinds = ['group', 'system', 'domain'] as const;
