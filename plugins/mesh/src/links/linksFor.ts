import type { LinkTemplate } from './LinkTemplate';

/** What the placeholders of an address stand for; what is missing hides the links that need it. */
export interface LinkSubject {
  cluster: string;
  namespace: string;
  kind?: string;
  workload?: string;
  entityKind?: string;
  entityNamespace?: string;
  entityName?: string;
}

/** A link that can be followed. */
export interface MeshLink {
  title: string;
  href: string;
}

const placeholder = /\{(\w+)\}/g;

/**
 * The links for a placement (without a workload) or for one of its workloads.
 *
 * @remarks
 * A link is shown at the most precise place only: one that names the workload not for the placement, and one that does
 * not name it not for each workload again.
 */
export function linksFor(
  templates: readonly LinkTemplate[],
  subject: LinkSubject,
): MeshLink[] {
  return templates.flatMap(({ title, url, clusters }) => {
    if (clusters.length > 0 && !clusters.includes(subject.cluster)) return [];
    const names = [...url.matchAll(placeholder)].map(([, name]) => name);
    const aboutWorkload = names.includes('workload') || names.includes('kind');
    if (aboutWorkload !== (subject.workload !== undefined)) return [];
    const values = new Map(Object.entries(subject));
    if (names.some(name => values.get(name) === undefined)) return [];
    const href = url.replace(placeholder, (_, name) =>
      encodeURIComponent(values.get(name) ?? ''),
    );
    return [{ title, href }];
  });
}
