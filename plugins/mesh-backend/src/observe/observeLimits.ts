import type { JsonObject } from '@backstage/types';
import {
  type Known,
  type NamespaceFacts,
  parseAutoscaler,
  parseDisruptionBudget,
  parseResourceQuota,
  parseVolumeClaim,
  unknown,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FreshRead } from './FreshRead';
import { listAll } from './listAll';
import { readFact } from './readFact';

interface Listed {
  api: string;
  group: string;
  resource: string;
}

const budgets: Listed = {
  api: '/apis/policy/v1',
  group: 'policy',
  resource: 'poddisruptionbudgets',
};
const claims: Listed = {
  api: '/api/v1',
  group: '',
  resource: 'persistentvolumeclaims',
};
const scalers: Listed = {
  api: '/apis/autoscaling/v2',
  group: 'autoscaling',
  resource: 'horizontalpodautoscalers',
};
const resourceQuotas: Listed = {
  api: '/api/v1',
  group: '',
  resource: 'resourcequotas',
};

/** Of what only says what will happen later. */
export const notRead = unknown('Read for plans and checks alone.');

/** What limits how the pods of a namespace can be renewed. */
export type Limits = Pick<
  NamespaceFacts,
  'disruptionBudgets' | 'volumeClaims' | 'autoscalers' | 'quotas'
>;

/** What holds evictions and rollouts back; `all` reads as well what only says what will happen later. */
export async function observeLimits(
  read: FreshRead,
  all: boolean,
): Promise<Limits> {
  const [disruptionBudgets, volumeClaims, autoscalers, quotas] =
    await Promise.all([
      listOf(read, budgets, parseDisruptionBudget),
      listOf(read, claims, parseVolumeClaim),
      all ? listOf(read, scalers, parseAutoscaler) : notRead,
      all ? listOf(read, resourceQuotas, parseResourceQuota) : notRead,
    ]);
  return { disruptionBudgets, volumeClaims, autoscalers, quotas };
}

/** The same reason for each of them, where nothing could be asked. */
export function unknownLimits(why: string): Limits {
  return {
    disruptionBudgets: unknown(why),
    volumeClaims: unknown(why),
    autoscalers: unknown(why),
    quotas: unknown(why),
  };
}

function listOf<T>(
  { client, namespace, signal }: FreshRead,
  { api, group, resource }: Listed,
  parse: (json: JsonObject) => T,
): Promise<Known<T[]>> {
  const right = { verbs: ['list'], group, resource, namespace };
  return readFact(right, async () => {
    const path = `${api}/namespaces/${namespace}/${resource}`;
    return (await listAll(client, path, {}, signal)).map(parse);
  });
}
