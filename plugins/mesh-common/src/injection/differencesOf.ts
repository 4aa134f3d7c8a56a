import type { PodFact } from '../facts/podFact';
import type { Difference, DifferenceKind } from '../model/difference';
import type { IntendedRevision } from '../model/intendedRevision';
import { PROXY_IMAGE_ANNOTATION } from '../model/labels';
import type { Message } from '../model/message';
import type { RunningProxy } from '../model/runningRevision';
import { say } from '../model/say';
import { imagesDiffer } from './imagesDiffer';
import { nameOfSign } from './nameOfSign';
import { labelValue } from './labelValue';
import { versionsDiffer } from './versionsDiffer';

/** What the proxy of a revision is made with now; null where that is not known. @public */
export interface ExpectedProxy {
  /** Of the revision's istiods: their proxies have the same. */
  version: string | null;
  /** As the revision's injector has it. */
  image: string | null;
}

/** A difference before it is said whether a restart mends it. @public */
export type FoundDifference = Pick<
  Difference,
  'kind' | 'from' | 'to' | 'message'
>;

/** How a pod differs from what would be injected now, as far as that is known; empty where it is not. @public */
export function differencesOf(
  { running, annotations }: Pick<PodFact, 'running' | 'annotations'>,
  wouldGet: IntendedRevision,
  expected: ExpectedProxy,
): FoundDifference[] {
  switch (wouldGet.kind) {
    case 'unknown':
      return [];
    case 'none':
      return running.kind === 'none' ? [] : [stillInjected(running)];
    case 'revision': {
      const { revision } = wouldGet;
      if (running.kind === 'none') return [notInjected(revision)];
      if (running.kind === 'unknown') return [];
      if (running.kind === 'contradicted') {
        return [contradiction(running, revision)];
      }
      if (running.revision !== revision) {
        return [otherRevision(running.revision, revision)];
      }
      if (running.otherMesh) return [otherMesh(revision, running.otherMesh)];
      const namesImage =
        labelValue(annotations, PROXY_IMAGE_ANNOTATION) !== undefined;
      return [
        ...version(running, revision, expected),
        // A pod that names its image itself gets that image again.
        ...(namesImage ? [] : image(running, expected)),
      ];
    }
    default:
      return wouldGet satisfies never;
  }
}

function found(
  kind: DifferenceKind,
  from: string | null,
  to: string | null,
  message: Message,
): FoundDifference {
  return { kind, from, to, message };
}

function otherRevision(before: string, after: string): FoundDifference {
  const message = say(
    'difference.revision',
    'It runs {before}; a pod created now would get {after}.',
    { before, after },
  );
  return found('revision', before, after, message);
}

/** Two meshes use the name of one revision. */
function otherMesh(
  revision: string,
  { runs, gets }: { runs: string; gets: string },
): FoundDifference {
  const message = say(
    'difference.other-mesh',
    'It runs {revision} of the control plane in {runs}. A new pod gets {revision} of the control plane in {gets}.',
    { revision, runs, gets },
  );
  return found(
    'revision',
    `${revision} (${runs})`,
    `${revision} (${gets})`,
    message,
  );
}

function notInjected(revision: string): FoundDifference {
  const message = say(
    'difference.not-injected',
    'It carries no sidecar; a pod created now would get one of {revision}.',
    { revision },
  );
  return found('not-injected', null, revision, message);
}

function stillInjected(running: RunningProxy): FoundDifference {
  if (running.kind !== 'revision') {
    const message = say(
      'difference.still-injected.unknown',
      'It carries a sidecar of a revision that is not known; a pod created now would get none.',
    );
    return found('still-injected', null, null, message);
  }
  const { revision } = running;
  const message = say(
    'difference.still-injected',
    'It carries a sidecar of {revision}; a pod created now would get none.',
    { revision },
  );
  return found('still-injected', revision, null, message);
}

/** It may be of another revision: what names it does not agree. */
function contradiction(
  { signs }: Extract<RunningProxy, { kind: 'contradicted' }>,
  revision: string,
): FoundDifference {
  const [strongest] = signs;
  const other = signs.find(sign => sign.revision !== strongest.revision);
  const differing = signs.find(sign => sign.revision !== revision) ?? strongest;
  const message = say(
    'difference.contradiction',
    'It is not clear which revision it runs: {first} names {before}, {second} names {other}. A new pod gets {revision}.',
    {
      first: nameOfSign(strongest),
      before: strongest.revision,
      second: nameOfSign(other ?? strongest),
      other: (other ?? strongest).revision,
      revision,
    },
  );
  return found('revision', differing.revision, revision, message);
}

function version(
  { proxyVersion }: RunningProxy,
  revision: string,
  expected: ExpectedProxy,
): FoundDifference[] {
  if (proxyVersion === null || expected.version === null) return [];
  if (!versionsDiffer(proxyVersion, expected.version)) return [];
  const message = say(
    'difference.version',
    'Its proxy is {before}; istiod of {revision} is {after} by now.',
    { before: proxyVersion, after: expected.version, revision },
  );
  return [found('version', proxyVersion, expected.version, message)];
}

function image(
  { proxyImage, madeBy }: RunningProxy,
  expected: ExpectedProxy,
): FoundDifference[] {
  if (proxyImage === null || expected.image === null || madeBy !== 'injector') {
    return [];
  }
  if (!imagesDiffer(proxyImage, expected.image)) return [];
  const message = say(
    'difference.image',
    'Its proxy runs the image {before}; the injector gives {after} now.',
    { before: proxyImage, after: expected.image },
  );
  return [found('image', proxyImage, expected.image, message)];
}
