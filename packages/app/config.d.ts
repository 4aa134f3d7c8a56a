export interface Config {
  /** The demo portal. */
  demo?: {
    /**
     * Names the beginning that the demo is at. What the tour remembers of a visitor counts for one beginning.
     * Default: none; the tour remembers for good.
     * @visibility frontend
     */
    beginning?: string;
    /** The people whom the sign-in page offers. Nobody else can sign in. */
    people: Array<{
      /**
       * Reference of a user entity in the catalog.
       * @visibility frontend
       */
      user: string;
      /**
       * Full name, as the button shows it.
       * @visibility frontend
       */
      name: string;
      /**
       * Title of the person's team.
       * @visibility frontend
       */
      team: string;
      /**
       * What the person may do with mesh, in one sentence.
       * @visibility frontend
       */
      may: string;
    }>;
  };
}
