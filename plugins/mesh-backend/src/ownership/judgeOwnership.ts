import type { MayAct } from './Ownership';

/** What the question of ownership is decided by. */
export interface OwnershipEvidence {
  cluster: string;
  namespace: string;
  namespaceLabel: string | null;
  /** Owners that the cluster's side names. */
  confirmed: readonly string[];
  /** Entities that claim the namespace. */
  placed: ReadonlyArray<{ entityRef: string; owners: readonly string[] }>;
  personOwnsAs: readonly string[];
  /** The portal has just started, and its catalog has nothing yet. */
  catalogIsFilling: boolean;
}

const orAsk = 'Or ask the team that manages the mesh.';

/**
 * A person may act on a namespace when they own every entity in it whose owner the cluster confirms, and there is one.
 *
 * @remarks
 * A claim that the cluster does not confirm neither grants nor blocks: anybody can write an entity with any annotation.
 */
export function judgeOwnership(evidence: OwnershipEvidence): MayAct {
  const { namespace, confirmed, placed, personOwnsAs } = evidence;
  if (confirmed.length === 0) return refused(nobodyConfirmed(evidence));
  const counted = placed.filter(({ owners }) =>
    owners.some(owner => confirmed.includes(owner)),
  );
  const others = counted.filter(
    ({ owners }) => !owners.some(owner => personOwnsAs.includes(owner)),
  );
  const confirmedByOthers = confirmed.filter(
    owner => !personOwnsAs.includes(owner),
  );
  if (confirmedByOthers.length === confirmed.length) {
    return refused(
      `Namespace ${namespace} belongs to ${list(confirmed)}, and you are not one of them. Ask them, or the team that manages the mesh.`,
    );
  }
  if (counted.length === 0 && evidence.catalogIsFilling) {
    return refused(
      `Which entities run in namespace ${namespace} is not known yet: this portal has just started, and its catalog is still empty. Try again in a minute.`,
    );
  }
  if (counted.length === 0) {
    return refused(
      `Namespace ${namespace} belongs to ${list(confirmed)}, but no entity of the catalog that is owned by them says that it runs there. Add the annotations backstage.io/kubernetes-* to the entity. ${orAsk}`,
    );
  }
  if (others.length > 0 || confirmedByOthers.length > 0) {
    const shared = [
      ...new Set([
        ...confirmedByOthers,
        ...others.flatMap(({ owners }) => owners),
      ]),
    ];
    return refused(
      `Namespace ${namespace} also belongs to ${list(shared)}, whose workloads would move as well. Ask the team that manages the mesh to do it.`,
    );
  }
  return { allowed: true };
}

function nobodyConfirmed({
  cluster,
  namespace,
  namespaceLabel,
}: OwnershipEvidence): string {
  const remedy = namespaceLabel
    ? `Set its label ${namespaceLabel} to the name of the owning group, or name it under mesh.ownership.namespaces in the portal's configuration.`
    : `Name its owner under mesh.ownership.namespaces in the portal's configuration.`;
  return `Nothing in cluster ${cluster} confirms who owns namespace ${namespace}, so the catalog's word alone does not count. ${remedy} ${orAsk}`;
}

function list(refs: readonly string[]): string {
  return refs.join(' and ');
}

function refused(why: string): MayAct {
  return { allowed: false, why };
}
