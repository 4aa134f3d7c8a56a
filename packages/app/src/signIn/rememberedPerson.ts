const key = 'mesh-demo-user';

/**
 * Who is signed in, for as long as the tab lives. A tab and not the browser
 * remembers it, so that two people can look at one migration side by side.
 */
export const rememberedPerson = {
  read: (): string | undefined =>
    window.sessionStorage.getItem(key) ?? undefined,
  write: (user: string): void => window.sessionStorage.setItem(key, user),
  forget: (): void => window.sessionStorage.removeItem(key),
};
