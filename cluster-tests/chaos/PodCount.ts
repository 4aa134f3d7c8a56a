import { brokenBySighting } from '@mesh-plugins/onlooker';
import type { ObjectVersion } from '../stage/replicas/ObjectWatch';
import type { ChaosNamespace } from './ChaosNamespace';
import { isAvailable, type PodObject } from './PodObject';

/** Counts the available pods of each workload at every version of every pod, once a namespace is complete. */
export class PodCount {
  readonly broken: string[] = [];
  /** How often was counted. */
  counted = 0;
  private readonly pods = new Map<string, PodObject>();
  private readonly counting = new Map<string, ChaosNamespace>();

  /** All pods are there: from now on none more may be away than the strategies allow. */
  begin(namespace: ChaosNamespace): void {
    this.counting.set(namespace.name, namespace);
  }

  readonly see = ({ object, gone }: ObjectVersion): void => {
    const { uid = '', namespace = '' } = object.metadata;
    if (gone) this.pods.delete(uid);
    else this.pods.set(uid, object);
    const counted = this.counting.get(namespace);
    if (counted) this.count(counted);
  };

  private count({ name, workloads }: ChaosNamespace) {
    this.counted += 1;
    const available = [...this.pods.values()].filter(
      pod => pod.metadata.namespace === name && isAvailable(pod),
    );
    const broken = brokenBySighting({
      labels: {},
      labelledByOthers: false,
      workloads: workloads.map(workload => ({
        name: workload.name,
        wanted: workload.pods,
        mayBeAway: workload.mayBeAway,
        awayByOthers: 0,
        available: available.filter(
          ({ metadata }) => metadata.labels?.app === workload.name,
        ).length,
      })),
    });
    this.broken.push(...broken.map(each => `${name}: ${each}`));
  }
}
