/** The packages that are published, those that others need first. */
export const published = [
  'mesh-common',
  'mesh-react',
  'mesh',
  'mesh-backend',
] as const;

/** The folder of a published package below `plugins`. */
export type PublishedFolder = (typeof published)[number];

/** The name that a published package has in a registry. */
export function packageName(folder: PublishedFolder): string {
  return `@mesh-plugins/backstage-plugin-${folder}`;
}
