import type { Story } from '../Story';

/** Everything that was broken, moved or taken away is put right again, but for what the person of a story does. */
export function mendWorld({ world }: Story): void {
  world.hidden.clear();
  world.broken.clear();
  world.touchPods();
  world.istiodAway.clear();
  world.otherWebhooks = [];
  world.gitOps = null;
  world.cacheLags = [0];
  world.connecting = 'yes';
  world.revisions = ['1-29-6', '1-30-3'];
  world.tags = { default: '1-29-6', stable: '1-29-6', canary: '1-30-3' };
  for (const each of world.deployments) each.pause(false);
  for (const each of world.rolled) each.mend();
}
