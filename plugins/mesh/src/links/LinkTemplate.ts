import type { Config } from '@backstage/config';

/** A link to another tool, as it is configured. */
export interface LinkTemplate {
  title: string;
  url: string;
  /** Empty for all. */
  clusters: readonly string[];
}

/** Other schemes (`javascript:`) could run in the portal; a path with two slashes would be another host. */
const allowed = /^(https?:\/\/|\/(?!\/))/;

/**
 * The links of `mesh.links`.
 *
 * @throws Error where an address is neither `http(s):` nor a path of the portal.
 */
export function readLinkTemplates(config: Config): LinkTemplate[] {
  return (config.getOptionalConfigArray('mesh.links') ?? []).map(each => {
    const link = {
      title: each.getString('title'),
      url: each.getString('url'),
      clusters: each.getOptionalStringArray('clusters') ?? [],
    };
    if (!allowed.test(link.url)) {
      throw new Error(
        `mesh.links: the address of ${link.title} has to begin with https://, http:// or /.`,
      );
    }
    return link;
  });
}
