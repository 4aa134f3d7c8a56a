import { createHash } from 'node:crypto';
import { Life, LifeEvent } from './Life';

const shortestGap = 20_000;
const gapRange = 50_000;
// Of 256. Pods are renewed more often than somebody deploys.
const deployBelow = 100;

/** The event with that number in the life of a cluster. */
export function nextEvent(
  { seed, deployments }: Life,
  number: number,
): LifeEvent {
  const random = createHash('sha256').update(`${seed}/${number}`).digest();
  return {
    kind: random[0] < deployBelow ? 'deploy' : 'renew-pod',
    deployment: deployments[random[1] % deployments.length],
    afterMilliseconds:
      shortestGap + (random.readUInt16BE(2) / 0xffff) * gapRange,
  };
}
