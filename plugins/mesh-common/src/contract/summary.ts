import { z } from 'zod';
import { messageSchema } from '../model/message';
import { freshnessSchema } from './cluster';
import { migrationLinkSchema, placementConditionSchema } from './entityMesh';
import { revisionCountSchema } from '../model/workload';

/** One placement of one entity, short. @public */
export const placementSummarySchema = z.object({
  entityRef: z.string(),
  cluster: z.string(),
  namespace: z.string(),
  freshness: freshnessSchema,
  condition: placementConditionSchema,
  headline: messageSchema,
  runs: z.array(revisionCountSchema),
  toMove: z.boolean(),
  openMigration: migrationLinkSchema.nullable(),
});

/** See {@link placementSummarySchema}. @public */
export type PlacementSummary = z.infer<typeof placementSummarySchema>;

/** What a Group, a System or a person still has to move: the placements of what belongs to it, worst first. @public */
export const meshSummarySchema = z.object({
  /** The Group or System; null for the person's own. */
  entityRef: z.string().nullable(),
  headline: messageSchema,
  entities: z.number().int(),
  toMove: z.number().int(),
  placements: z.array(placementSummarySchema),
  version: z.string(),
});

/** See {@link meshSummarySchema}. @public */
export type MeshSummary = z.infer<typeof meshSummarySchema>;
