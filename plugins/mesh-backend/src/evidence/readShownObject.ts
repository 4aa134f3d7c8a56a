import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  kubectlGet,
  type ObjectRef,
  type ShownObject,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { stringify } from 'yaml';
import {
  type ClusterClients,
  ClusterRequestError,
} from '../cluster/ClusterClient';
import { explainFailure } from '../cluster/explainForbidden';
import { shownFields } from './shownFields';
import type { ShownKind } from './ShownKind';
import { describeShownKinds, shownKinds } from './shownKinds';

/** The kind that is asked for; throws InputError for one that is not shown, or a ref that names no object. */
export function shownKindOf(ref: ObjectRef): ShownKind {
  const shown = shownKinds.find(
    ({ apiVersion, kind }) =>
      apiVersion === ref.apiVersion && kind === ref.kind,
  );
  if (!shown) {
    throw new InputError(
      `Objects of kind ${ref.kind} (${ref.apiVersion}) are not shown. These are: ${describeShownKinds()}.`,
    );
  }
  if (!/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(ref.name)) {
    throw new InputError(
      'name: must be the name of an object: lower case letters, digits, "-" and "."',
    );
  }
  if (shown.named && !shown.named.pattern.test(ref.name)) {
    throw new InputError(`name: ${shown.named.says}`);
  }
  if (shown.namespaced !== (ref.namespace !== undefined)) {
    throw new InputError(
      shown.namespaced
        ? `namespace: say in which namespace the ${ref.kind} is`
        : `namespace: leave it out, a ${ref.kind} is in none`,
    );
  }
  return shown;
}

/** Reads an object fresh, with the reader's credential, and shows the fields that are shown of its kind. */
export async function readShownObject(
  clients: Pick<ClusterClients, 'reader'>,
  cluster: string,
  ref: ObjectRef,
): Promise<ShownObject> {
  const shown = shownKindOf(ref);
  const observedAt = new Date().toISOString();
  const client = await clients.reader(cluster);
  try {
    const object = await client.get(pathOf(shown, ref));
    return {
      ref,
      yaml: stringify(shownFields(shown, object), { lineWidth: 0 }),
      kubectl: kubectlGet(ref),
      observedAt,
    };
  } catch (error) {
    if (!(error instanceof ClusterRequestError)) throw error;
    const where = ref.namespace ? ` in namespace ${ref.namespace}` : '';
    if (error.code === 404) {
      throw new NotFoundError(
        `Cluster ${cluster} has no ${ref.kind} ${ref.name}${where}. It may have been deleted since.`,
      );
    }
    const [group] = ref.apiVersion.includes('/')
      ? ref.apiVersion.split('/')
      : [''];
    throw new ServiceUnavailableError(
      `${ref.kind} ${ref.name}${where} of cluster ${cluster} could not be read. ${explainFailure(
        error,
        {
          verbs: shown.rightsThere ?? ['get'],
          ...{ group, resource: shown.resource },
          ...(shown.rightsThere && { namespace: ref.namespace }),
        },
      )}`,
    );
  }
}

function pathOf(
  { apiVersion, resource }: ShownKind,
  { namespace, name }: ObjectRef,
): string {
  const base = apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
  const within = namespace === undefined ? '' : `/namespaces/${namespace}`;
  return `${base}${within}/${resource}/${name}`;
}
