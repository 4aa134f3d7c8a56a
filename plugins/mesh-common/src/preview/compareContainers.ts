import type { JsonObject } from '@backstage/types';
import { stringField } from '../facts/jsonFields';
import { versionOfImage } from '../injection/versionOfImage';
import { say } from '../model/say';
import type { ComparableContainer } from './comparablePod';
import { compareEnvironment } from './compareEnvironment';
import { leafDifferences } from './leafDifferences';
import { makeChange } from './makeChange';
import type { PodChange, PodChangeKind } from './podChange';
import { sameQuantity } from './quantity';

export const PROXY = 'istio-proxy';

type Containers = ReadonlyMap<string, ComparableContainer>;

/** The containers that are added, removed or changed, and whether they start in another order. */
export function compareContainers(
  before: Containers,
  after: Containers,
): PodChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  // The proxy first: what happens to it explains the rest.
  const ordered = names.sort(
    (a, b) => Number(b === PROXY) - Number(a === PROXY),
  );
  return [
    ...ordered.flatMap(name => {
      const [from, to] = [before.get(name), after.get(name)];
      if (!from) return to ? [appears(name, to)] : [];
      if (!to) return [disappears(name, from)];
      return [
        ...comparePlaces(name, from, to),
        ...compareFields(name, from.fields, to.fields),
      ];
    }),
    ...compareOrders(before, after),
  ];
}

function appears(
  container: string,
  { fields }: ComparableContainer,
): PodChange {
  const image = stringField(fields, 'image') ?? '';
  return {
    kind: 'container',
    ...{ container, field: 'container', from: null, to: image },
    message: say(
      'preview.container-added',
      'Container {container} is added ({image}).',
      { container, image },
    ),
  };
}

function disappears(
  container: string,
  { fields }: ComparableContainer,
): PodChange {
  const image = stringField(fields, 'image') ?? '';
  return {
    kind: 'container',
    ...{ container, field: 'container', from: image, to: null },
    message: say(
      'preview.container-removed',
      'Container {container} is removed ({image}).',
      { container, image },
    ),
  };
}

function comparePlaces(
  container: string,
  { place: from }: ComparableContainer,
  { place: to }: ComparableContainer,
): PodChange[] {
  if (from === to) return [];
  const change = { container, field: 'native sidecar', from, to } as const;
  if (to === 'native') {
    const message = say(
      'preview.native',
      'Container {container} becomes a native sidecar: it starts before the application and ends after it.',
      { container },
    );
    return [{ kind: 'native-sidecar', ...change, message }];
  }
  const message = say(
    'preview.not-native',
    'Container {container} is no native sidecar any more: it starts and ends beside the application.',
    { container },
  );
  return [{ kind: 'native-sidecar', ...change, message }];
}

function compareFields(
  container: string,
  before: JsonObject,
  after: JsonObject,
): PodChange[] {
  const { env: _from, image: from, ...fieldsBefore } = before;
  const { env: _to, image: to, ...fieldsAfter } = after;
  return [
    ...compareImages(container, String(from ?? ''), String(to ?? '')),
    ...compareEnvironment(container, before, after),
    ...leafDifferences(fieldsBefore, fieldsAfter).flatMap(
      ({ path: field, ...values }) => {
        const kind = kindOf(field);
        return kind === 'resources' && sameQuantity(values.from, values.to)
          ? []
          : [makeChange(kind, { container, field, ...values })];
      },
    ),
  ];
}

/** The version of the proxy by itself, and the image where more of its name differs than the version. */
function compareImages(
  container: string,
  from: string,
  to: string,
): PodChange[] {
  if (from === to) return [];
  const [fromVersion, toVersion] = [versionOfImage(from), versionOfImage(to)];
  const image = makeChange('image', { container, field: 'image', from, to });
  if (!fromVersion || !toVersion || fromVersion === toVersion) return [image];
  const version: PodChange = {
    kind: 'version',
    ...{ container, field: 'version', from: fromVersion, to: toVersion },
    message: say('preview.version', '{container} {before} → {after}', {
      ...{ container, before: fromVersion, after: toVersion },
    }),
  };
  // Registry, repository and variant (-distroless) may be the same.
  const sameElse = from.replace(fromVersion, toVersion) === to;
  return sameElse ? [version] : [version, image];
}

function kindOf(field: string): PodChangeKind {
  const [first] = field.split('.');
  switch (first) {
    case 'args':
    case 'command':
      return 'arguments';
    case 'ports':
      return 'ports';
    case 'resources':
      return 'resources';
    case 'securityContext':
      return 'security';
    case 'readinessProbe':
    case 'livenessProbe':
    case 'startupProbe':
    case 'lifecycle':
      return 'probes';
    case 'volumeMounts':
    case 'volumeDevices':
      return 'volumes';
    default:
      return 'other';
  }
}

function compareOrders(before: Containers, after: Containers): PodChange[] {
  // One that moved between the lists has been told of.
  const stayed = (name: string) =>
    before.get(name)?.place === after.get(name)?.place;
  const from = [...before.keys()].filter(stayed).join(', ');
  const to = [...after.keys()].filter(stayed).join(', ');
  return from === to
    ? []
    : [
        makeChange('container', {
          ...{ container: null, field: 'order of containers', from, to },
        }),
      ];
}
