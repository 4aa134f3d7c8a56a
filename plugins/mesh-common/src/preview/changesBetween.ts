import { sameJson } from '../facts/sameJson';
import { REVISION_LABEL, STATUS_ANNOTATION } from '../model/labels';
import type { ComparablePod } from './comparablePod';
import { compareContainers, PROXY } from './compareContainers';
import { leafDifferences, shownValue } from './leafDifferences';
import { makeChange } from './makeChange';
import type { PodChange } from './podChange';

/**
 * Annotations that say again what the rest of the pod shows: the injector's record, and what a pod's own `istio-proxy`
 * brought, which holds the API server's defaults and the name of the token's volume.
 */
const repeatedElsewhere: ReadonlySet<string> = new Set([
  STATUS_ANNOTATION,
  'proxy.istio.io/overrides',
]);

/** Everything in which two pods differ. */
export function changesBetween(
  before: ComparablePod,
  after: ComparablePod,
): PodChange[] {
  return withoutRepetition([
    ...compareMaps('annotation', before.annotations, after.annotations),
    ...compareContainers(before.containers, after.containers),
    ...compareVolumes(before, after),
    ...compareMaps('label', before.labels, after.labels),
    ...leafDifferences(before.rest, after.rest).map(
      ({ path: field, ...values }) =>
        makeChange(field.startsWith('securityContext') ? 'security' : 'other', {
          ...{ container: null, field, ...values },
        }),
    ),
  ]);
}

function compareMaps(
  word: 'annotation' | 'label',
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): PodChange[] {
  const kind = word === 'label' ? 'labels' : 'annotations';
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(key => before[key] !== after[key] && !repeatedElsewhere.has(key))
    .map(key =>
      makeChange(
        word === 'annotation' && key === REVISION_LABEL ? 'revision' : kind,
        {
          container: null,
          field: `${word} ${key}`,
          from: before[key] ?? null,
          to: after[key] ?? null,
        },
      ),
    );
}

function compareVolumes(
  { volumes: before }: ComparablePod,
  { volumes: after }: ComparablePod,
): PodChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(name => {
    const [from, to] = [before.get(name), after.get(name)];
    return sameJson(from, to)
      ? []
      : [
          makeChange('volumes', {
            container: null,
            field: `volume ${name}`,
            from: shownValue(from),
            to: shownValue(to),
          }),
        ];
  });
}

/** The init container has the image of the proxy: one version is one line. */
function withoutRepetition(changes: PodChange[]): PodChange[] {
  const ofProxy = changes.filter(({ container }) => container === PROXY);
  return changes.filter(
    ({ kind, container, from, to }) =>
      (kind !== 'version' && kind !== 'image') ||
      container === PROXY ||
      !ofProxy.some(
        each => each.kind === kind && each.from === from && each.to === to,
      ),
  );
}
