import type { JsonObject, JsonValue } from '@backstage/types';
import { applyPatch, type Operation } from 'rfc6902';
import { isObject, objectsOf, textOf } from '../cluster/rawObject';

/** What an injector said about a pod. */
export type ReviewAnswer =
  | { kind: 'patched'; pod: JsonObject }
  | { kind: 'left-alone' }
  | { kind: 'refused'; words: string };

/** The question that the API server asks webhooks when a pod is created (`admission.k8s.io/v1`). */
export function reviewOf(pod: JsonObject, uid: string): JsonObject {
  const metadata = isObject(pod.metadata) ? pod.metadata : {};
  const resource = { group: '', version: 'v1', resource: 'pods' };
  const kind = { group: '', version: 'v1', kind: 'Pod' };
  return {
    apiVersion: 'admission.k8s.io/v1',
    kind: 'AdmissionReview',
    request: {
      uid,
      ...{ kind, requestKind: kind, resource, requestResource: resource },
      name: textOf(metadata.name),
      namespace: textOf(metadata.namespace),
      operation: 'CREATE',
      userInfo: {
        username: 'system:serviceaccount:kube-system:replicaset-controller',
      },
      object: pod,
      oldObject: null,
      dryRun: true,
      options: { apiVersion: 'meta.k8s.io/v1', kind: 'CreateOptions' },
    },
  };
}

/** Reads the answer to the question of this uid, and applies its patch to the pod. Throws where it is no answer. */
export function readAnswer(
  pod: JsonObject,
  uid: string,
  body: string,
): ReviewAnswer {
  const answer: JsonValue = JSON.parse(body);
  const response = isObject(answer) ? answer.response : undefined;
  if (!isObject(response)) throw new Error('It is no AdmissionReview.');
  if (response.uid !== uid) {
    throw new Error('It is the answer to another question.');
  }
  if (response.allowed !== true) {
    const status = isObject(response.status) ? response.status : {};
    const words = textOf(status.message) || textOf(status.reason);
    return { kind: 'refused', words: words || 'No reason is given.' };
  }
  const patch = textOf(response.patch);
  if (!patch) return { kind: 'left-alone' };
  return { kind: 'patched', pod: patched(pod, patch) };
}

function patched(pod: JsonObject, encoded: string): JsonObject {
  const patch: JsonValue = JSON.parse(
    Buffer.from(encoded, 'base64').toString('utf8'),
  );
  const operations = objectsOf(patch).flatMap(each =>
    isOperation(each) ? [each] : [],
  );
  if (!Array.isArray(patch) || operations.length !== patch.length) {
    throw new Error('Its patch is no JSON patch.');
  }
  const copy: JsonObject = structuredClone(pod);
  const [failure] = applyPatch(copy, operations).filter(each => each !== null);
  if (failure) {
    throw new Error(`Its patch does not fit the pod: ${failure.message}.`);
  }
  return copy;
}

function isOperation(each: JsonObject): each is JsonObject & Operation {
  return typeof each.op === 'string' && typeof each.path === 'string';
}
