import { RESTART_ANNOTATION } from '../../model/recordAnnotation';
import type { FakeDeployment } from './FakeDeployment';

/** The operator of Deployments: it takes every annotation off their templates that it did not put there. */
export class FakeOperator {
  private readonly stampedSince = new Map<string, number>();

  constructor(
    private readonly names: readonly string[],
    private readonly afterTicks: number,
  ) {}

  /** The Deployments that it changed. */
  look(deployments: readonly FakeDeployment[], tick: number): FakeDeployment[] {
    return deployments
      .filter(({ name }) => this.names.includes(name))
      .filter(deployment => this.isDue(deployment, tick))
      .filter(deployment => deployment.takeOff(RESTART_ANNOTATION));
  }

  private isDue(
    { uid, templateAnnotations }: FakeDeployment,
    tick: number,
  ): boolean {
    if (!(RESTART_ANNOTATION in templateAnnotations)) {
      this.stampedSince.delete(uid);
      return false;
    }
    const since = this.stampedSince.get(uid) ?? tick;
    this.stampedSince.set(uid, since);
    return tick - since >= this.afterTicks;
  }
}
