import type { Migration } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { SeedScene } from './SeedScene';

/** What is told of a seed: what others did, what people saw, with the cluster's time. */
export class SeedTranscript {
  private readonly lines: string[] = [];
  private readonly begun: number;
  private told = '';

  constructor(private readonly scene: SeedScene) {
    this.begun = scene.sandbox.clock.now();
  }

  say(text: string): void {
    const seconds = (this.scene.sandbox.clock.now() - this.begun) / 1000;
    this.lines.push(`${seconds.toFixed(1).padStart(6)} ${steady(text)}`);
  }

  /** What the page shows, where it has changed. */
  tell({ phase, headline, trouble }: Migration): void {
    const text = [
      `${phase.padEnd(12)} ${headline.text}`,
      ...(trouble ? [`  trouble: ${trouble.message}`] : []),
    ].join('\n');
    if (text === this.told) return;
    this.told = text;
    this.say(`page    ${text}`);
  }

  text(): string {
    const pods = this.scene
      .pods()
      .map(({ name, revision }) => `${name} on ${revision}`)
      .sort();
    return [
      ...this.lines,
      `labels  ${JSON.stringify(this.scene.labels)}`,
      `pods    ${steady(pods.join('; '))}`,
      '',
    ].join('\n');
  }
}

/** Ports differ from run to run. */
function steady(text: string): string {
  return text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:…');
}
