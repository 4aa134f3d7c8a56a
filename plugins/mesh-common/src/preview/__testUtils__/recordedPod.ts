import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, JsonValue } from '@backstage/types';

const folder = join(__dirname, '../../injection/testdata/truth/pods');

/** The recorded pods that carry a sidecar or are a gateway. */
export const injectedPods = [
  '1-30-3-gateway',
  '1-30-3-job',
  '1-30-3-native-annotation-false',
  '1-30-3-own-istio-proxy',
  '1-30-3-plain-deployment',
  '1-30-3-proxy-image-annotation',
] as const;

/** A pod as a real API server stored it after a real injector. */
export function recordedPod(name: string): JsonObject {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** What the API server filled in, by the text of its JSON: another way of undoing it than the one that is tested. */
const filledIn = [
  /"terminationMessagePath":"\/dev\/termination-log",?/g,
  /"terminationMessagePolicy":"File",?/g,
  /"imagePullPolicy":"IfNotPresent",?/g,
  /"successThreshold":1,?/g,
  /"scheme":"HTTP",?/g,
  /"defaultMode":420,?/g,
  /"apiVersion":"v1",(?="fieldPath")/g,
  /\{"mountPath":"\/var\/run\/secrets\/kubernetes.io\/serviceaccount","name":"kube-api-access-\w+","readOnly":true\},?/g,
] as const;

/** The recorded pod as the injector's patch left it, before the API server filled in the rest. */
export function asPatched(pod: JsonObject): JsonObject {
  const { status: _status, ...rest } = pod;
  const text = filledIn.reduce(
    (json, pattern) => json.replace(pattern, ''),
    JSON.stringify(rest),
  );
  return JSON.parse(text.replace(/,([}\]])/g, '$1'));
}

/** The pod as it was sent to the injector: without anything of Istio. */
export function asSent(pod: JsonObject): JsonObject {
  const copy = JSON.parse(JSON.stringify(pod));
  const names = new Set(['istio-proxy', 'istio-init']);
  const isNotIstios = ({ name }: { name: string }) => !names.has(name);
  copy.spec.containers = copy.spec.containers.filter(isNotIstios);
  copy.spec.initContainers = (copy.spec.initContainers ?? []).filter(
    isNotIstios,
  );
  copy.metadata.annotations = {};
  delete copy.metadata.labels['security.istio.io/tlsMode'];
  copy.spec.volumes = [];
  return copy;
}

/** A copy with one value set, by its path. */
export function withValue(
  pod: JsonObject,
  path: ReadonlyArray<string | number>,
  value: JsonValue | undefined,
): JsonObject {
  const copy = JSON.parse(JSON.stringify(pod));
  const parent = path.slice(0, -1).reduce((object, step) => object[step], copy);
  const last = path[path.length - 1];
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

/** A copy with one text replaced everywhere. */
export function withText(
  pod: JsonObject,
  from: string,
  to: string,
): JsonObject {
  return JSON.parse(JSON.stringify(pod).split(from).join(to));
}
