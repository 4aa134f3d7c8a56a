import { z } from 'zod';
import { injectionLabelsSchema } from '../model/labels';
import { intendedRevisionSchema } from '../model/intendedRevision';
import { messageSchema } from '../model/message';
import { revisionCountSchema } from '../model/workload';
import { freshnessSchema } from './cluster';
import { migrationLinkSchema, placementConditionSchema } from './entityMesh';

/** Who a namespace belongs to: a claim of the catalog counts only where the cluster confirms it. @public */
export const namespaceOwnerSchema = z.object({
  ref: z.string(),
  confirmed: z.boolean(),
});

/** See {@link namespaceOwnerSchema}. @public */
export type NamespaceOwner = z.infer<typeof namespaceOwnerSchema>;

/** One namespace of the fleet that has injection labels, pods with a sidecar, or an entity. @public */
export const namespaceSummarySchema = z.object({
  cluster: z.string(),
  namespace: z.string(),
  freshness: freshnessSchema,
  condition: placementConditionSchema,
  headline: messageSchema,
  labels: injectionLabelsSchema,
  /** What the namespace's labels alone ask for (a plain pod). */
  asksFor: intendedRevisionSchema,
  asksForVersion: z.string().nullable(),
  runs: z.array(revisionCountSchema),
  workloads: z.number().int(),
  pods: z.number().int(),
  /** Pods that differ from what they would get now. */
  podsToMend: z.number().int(),
  /** Whether a pod still runs, or the labels still ask for, another revision than the newest that injects. */
  toMove: z.boolean(),
  owners: z.array(namespaceOwnerSchema),
  /** Entities that the catalog places here. */
  entityRefs: z.array(z.string()),
  /** Workloads that no entity claims, as `Kind/name`; null where the catalog could not be read. */
  unclaimed: z.array(z.string()).nullable(),
  openMigration: migrationLinkSchema.nullable(),
  lastMigration: migrationLinkSchema.nullable(),
  problems: z.number().int(),
});

/** See {@link namespaceSummarySchema}. @public */
export type NamespaceSummary = z.infer<typeof namespaceSummarySchema>;

/** A page of namespaces by cluster and name. @public */
export const namespacePageSchema = z.object({
  items: z.array(namespaceSummarySchema),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
  /** Changes whenever anything in the list may have. */
  version: z.string(),
});

/** See {@link namespacePageSchema}. @public */
export type NamespacePage = z.infer<typeof namespacePageSchema>;
