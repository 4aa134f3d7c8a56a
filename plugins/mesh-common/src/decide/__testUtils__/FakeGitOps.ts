import type { FakeNamespace } from './FakeNamespace';

/** A GitOps tool compares with what it holds, and puts that back. */
export class FakeGitOps {
  private differsSince: number | null = null;

  look(world: FakeNamespace, tick: number): void {
    if (!world.gitOps) return;
    const { labels, afterTicks } = world.gitOps;
    const differs = JSON.stringify(labels) !== JSON.stringify(world.labels);
    this.differsSince = differs ? (this.differsSince ?? tick) : null;
    if (this.differsSince === null) return;
    if (tick - this.differsSince < afterTicks) return;
    this.differsSince = null;
    world.relabel(labels, 'argocd-controller');
  }
}
