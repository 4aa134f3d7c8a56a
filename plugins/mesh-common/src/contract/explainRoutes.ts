import { z } from 'zod';
import {
  MAX_LABEL_CHANGES,
  parseLabelChanges,
  type ChangedKind,
} from '../explain/parseLabelChange';
import { explanationSchema } from './explain';
import { clusterName, namespaceName } from './requestFields';
import { asEntity, nothing } from './routeParts';

const nameAPod = 'must be the name of a pod';

/** What the API server accepts as the name of a pod. */
const podName = z
  .string(nameAPod)
  .max(253, nameAPod)
  .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, nameAPod);

const sayChanges = `must be key=value, or key- to remove it, at most ${MAX_LABEL_CHANGES} times`;

/** `key=value` sets and `key-` removes, as `kubectl label` writes it; may be repeated. */
function changesOf(kind: ChangedKind) {
  return z
    .union([z.string(), z.array(z.string())], sayChanges)
    .default([])
    .transform((given, context) => {
      const texts = typeof given === 'string' ? [given] : given;
      const parsed = parseLabelChanges(texts, kind);
      if (parsed.valid) return parsed.changes;
      context.addIssue({ code: 'custom', message: parsed.why });
      return z.NEVER;
    });
}

/** Why a pod has the sidecar that it has, or what another one would get. */
export const explainRoutes = {
  getExplanation: {
    summary:
      'Why a pod has the sidecar that it has; without a pod, or with labels that do not exist yet, what one would get.',
    method: 'get',
    path: '/explain',
    params: nothing,
    query: z.object({
      ...asEntity,
      cluster: clusterName,
      namespace: namespaceName,
      pod: podName.optional(),
      namespaceLabel: changesOf('label'),
      podLabel: changesOf('label'),
      podAnnotation: changesOf('annotation'),
      hostNetwork: z
        .enum(['true', 'false'], 'must be true or false')
        .optional(),
    }),
    body: nothing,
    response: explanationSchema,
  },
} as const;
