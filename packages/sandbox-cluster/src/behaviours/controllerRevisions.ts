import { PodTemplate } from '../store/podKinds';
import {
  ControllerRevision,
  DaemonSet,
  StatefulSet,
} from '../store/workloadKinds';
import { Change } from './Behaviour';
import { ownedBy } from './ownership';
import { templateHash } from './templateHash';

const resource = 'controllerrevisions.apps';

/** A template as a StatefulSet or DaemonSet knows it. */
export interface Revision {
  name: string;
  hash: string;
  template: PodTemplate;
}

/** What the revisions of an owner are, and what has to be written for it. */
export interface RevisionHistory {
  /** The revision of the present template. */
  update: Revision;
  changes: Change[];
}

/** The template that a stored revision keeps. */
export function revisionOf(stored: ControllerRevision): Revision {
  const { name } = stored.metadata;
  return {
    name,
    hash: name.slice(name.lastIndexOf('-') + 1),
    template: stored.data.spec.template,
  };
}

/**
 * Keeps one ControllerRevision for each template that the owner has had. Going back to an earlier template gives its
 * revision the highest number again. `hashLabel` differs between the two kinds.
 */
export function revisionHistory(
  owner: StatefulSet | DaemonSet,
  history: ControllerRevision[],
  hashLabel: string,
): RevisionHistory {
  const { template } = owner.spec;
  const hash = templateHash(template);
  const name = `${owner.metadata.name}-${hash}`;
  const update = { name, hash, template };
  const known = history.find(each => each.metadata.name === name);
  const others = history.filter(each => each !== known);
  const next = Math.max(0, ...others.map(each => each.revision)) + 1;
  if (known && known.revision >= next) return { update, changes: [] };
  if (known) {
    const object = { ...known, revision: next };
    return { update, changes: [{ kind: 'update', resource, object }] };
  }
  const { annotations, namespace } = owner.metadata;
  const object = {
    metadata: {
      name,
      labels: { ...template.metadata?.labels, [hashLabel]: hash },
      ...(annotations && { annotations }),
      ownerReferences: [ownedBy(owner)],
    },
    data: { spec: { template: { ...template, $patch: 'replace' } } },
    revision: next,
  };
  return { update, changes: [{ kind: 'create', resource, namespace, object }] };
}

/** Deletes the oldest revisions that nothing runs, beyond the limit of the owner. */
export function surplusRevisions(
  owner: StatefulSet | DaemonSet,
  history: ControllerRevision[],
  isLive: (revision: Revision) => boolean,
): Change[] {
  const idle = history
    .filter(each => !isLive(revisionOf(each)))
    .sort((left, right) => left.revision - right.revision);
  const surplus = idle.length - (owner.spec.revisionHistoryLimit ?? 10);
  return idle
    .slice(0, Math.max(0, surplus))
    .map(object => ({ kind: 'delete', resource, object }));
}
