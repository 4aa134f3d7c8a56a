import type { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../facts/jsonFields';

/** Values that the API server fills in where a field of that name is absent (Kubernetes `pkg/apis/core/v1/defaults.go`). */
const filledIn: Readonly<Record<string, readonly JsonValue[]>> = {
  terminationMessagePath: ['/dev/termination-log'],
  terminationMessagePolicy: ['File'],
  protocol: ['TCP'],
  scheme: ['HTTP'],
  timeoutSeconds: [1],
  periodSeconds: [10],
  successThreshold: [1],
  failureThreshold: [3],
  // The apiVersion of a fieldRef.
  apiVersion: ['v1'],
  // "0" and "1" are the same divisor of a resourceFieldRef.
  divisor: ['0', '1'],
  defaultMode: [420],
  value: [''],
  service: [''],
  dnsPolicy: ['ClusterFirst'],
  restartPolicy: ['Always'],
  schedulerName: ['default-scheduler'],
  terminationGracePeriodSeconds: [30],
  enableServiceLinks: [true],
};

/** The restart policy of a container makes it a native sidecar and is no default, unlike that of a pod. */
const keptInContainers: ReadonlySet<string> = new Set(['restartPolicy']);

/** The mount of the service account's token, which the API server adds to every container (admission plugin ServiceAccount). */
const TOKEN_VOLUME = 'kube-api-access-';

/** A container as its author wrote it: without what the API server fills in. */
export function containerWithoutDefaults(container: JsonObject): JsonObject {
  const { imagePullPolicy, volumeMounts, ...rest } = container;
  const mounts = Array.isArray(volumeMounts)
    ? volumeMounts.filter(mount => !isTokenVolume(mount))
    : [];
  return {
    ...cleaned(rest, keptInContainers),
    ...(imagePullPolicy !== defaultPullPolicy(rest.image) && {
      ...(imagePullPolicy !== undefined && { imagePullPolicy }),
    }),
    ...(mounts.length > 0 && { volumeMounts: cleanedValue(mounts) }),
  };
}

/** Volumes, or the rest of a pod's spec, without what the API server fills in. */
export function specWithoutDefaults(spec: JsonObject): JsonObject {
  return cleaned(spec, new Set());
}

/** True for the volume of the service account's token, and for a mount of it. */
export function isTokenVolume(volume: JsonValue | undefined): boolean {
  return (
    isJsonObject(volume) &&
    typeof volume.name === 'string' &&
    volume.name.startsWith(TOKEN_VOLUME)
  );
}

/** `latest` and no tag at all are pulled each time; whatever names a version is pulled once. */
function defaultPullPolicy(image: JsonValue | undefined): string {
  const name = typeof image === 'string' ? image : '';
  const last = name.slice(name.lastIndexOf('/') + 1);
  const named = last.includes('@') || /:(?!latest$)/.test(last);
  return named ? 'IfNotPresent' : 'Always';
}

function cleaned(object: JsonObject, kept: ReadonlySet<string>): JsonObject {
  const entries = Object.entries(object).flatMap(([key, value]) => {
    if (!kept.has(key) && isFilledIn(key, value)) return [];
    const clean = cleanedValue(value);
    return isEmpty(key, clean) ? [] : [[key, clean] as const];
  });
  return Object.fromEntries(entries);
}

function cleanedValue(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(each => cleanedValue(each) ?? null);
  }
  return isJsonObject(value) ? cleaned(value, new Set()) : value;
}

function isFilledIn(key: string, value: JsonValue | undefined): boolean {
  return value !== undefined && (filledIn[key]?.includes(value) ?? false);
}

/** An empty object or list says nothing, except where it is the kind of a volume. */
function isEmpty(key: string, value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isJsonObject(value) || key === 'emptyDir') return false;
  return Object.keys(value).length === 0;
}
