export interface Config {
  /** Istio revisions of the portal's clusters, and migrations between them. */
  mesh?: {
    /**
     * Links to other tools, shown beside placements and workloads.
     * Default: none.
     * @deepVisibility frontend
     */
    links?: Array<{
      /** What the link is called, for example `Kiali`. */
      title: string;
      /**
       * The address, `https:`, `http:` or a path of the portal (`/…`). These are filled in, encoded: `{cluster}`,
       * `{namespace}`, `{kind}` and `{workload}`, and of the entity whose page is shown `{entityKind}`,
       * `{entityNamespace}` and `{entityName}`. An address with `{workload}` or `{kind}` is shown for each workload, one
       * with a part of the entity on the entity's page only.
       */
      url: string;
      /** The clusters for which it is shown, by their names in the `kubernetes` section. Default: all. */
      clusters?: string[];
    }>;
  };
}
