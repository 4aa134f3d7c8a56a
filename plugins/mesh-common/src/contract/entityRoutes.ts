import { z } from 'zod';
import { connectionsSchema } from './connections';
import { entityMeshSchema } from './entityMesh';
import { namespaceName } from './requestFields';
import { asEntity, nothing } from './routeParts';
import { shownObjectSchema } from './shownObject';
import { meshSummarySchema } from './summary';

const entityParams = z.object({
  kind: z.string().max(63),
  namespace: z.string().max(63),
  name: z.string().max(63),
});

/** What concerns an entity, and the evidence for it. */
export const entityRoutes = {
  getEntityMesh: {
    summary:
      'The mesh state of one entity: each placement with what it asks for, runs and would get.',
    method: 'get',
    path: '/entities/:kind/:namespace/:name/mesh',
    params: entityParams,
    query: nothing,
    body: nothing,
    response: entityMeshSchema,
  },
  getMeshSummary: {
    summary:
      'What belongs to a Group, System or Domain, and still has to move.',
    method: 'get',
    path: '/summaries/:kind/:namespace/:name',
    params: entityParams,
    query: nothing,
    body: nothing,
    response: meshSummarySchema,
  },
  getMyMeshSummary: {
    summary: "What the person's own groups own, and still has to move.",
    method: 'get',
    path: '/summaries/mine',
    params: nothing,
    query: nothing,
    body: nothing,
    response: meshSummarySchema,
  },
  getConnections: {
    summary:
      'Whether the proxies of a namespace are connected, asked of the istiods at the time of the request.',
    method: 'get',
    path: '/clusters/:cluster/namespaces/:namespace/connections',
    params: z.object({
      cluster: z.string().max(253),
      namespace: namespaceName,
    }),
    query: z.object(asEntity),
    body: nothing,
    response: connectionsSchema,
  },
  getShownObject: {
    summary:
      'The object behind a statement, without anything that could be confidential.',
    method: 'get',
    path: '/clusters/:cluster/object',
    params: z.object({ cluster: z.string().max(253) }),
    query: z.object({
      ...asEntity,
      apiVersion: z.string().max(120),
      kind: z.string().max(63),
      namespace: namespaceName.optional(),
      name: z.string().max(253),
    }),
    body: nothing,
    response: shownObjectSchema,
  },
} as const;
