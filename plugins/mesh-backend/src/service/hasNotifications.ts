import type { RootInstanceMetadataService } from '@backstage/backend-plugin-api';

/** Without the notifications plugin each message would fail, and be logged as a failure. */
export async function hasNotifications(
  metadata: RootInstanceMetadataService,
): Promise<boolean> {
  const plugins = await metadata.getInstalledPlugins();
  return plugins.some(({ pluginId }) => pluginId === 'notifications');
}
