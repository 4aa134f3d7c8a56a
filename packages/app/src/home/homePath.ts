/** Where app-config.yaml puts the home page. */
export const homePath = '/';
