import { KubernetesObject } from '../../store/KubernetesObject';
import { Pod } from '../../store/podKinds';
import { column, Column, wideColumn } from './Column';
import { ageColumn, nameColumn, valueAt } from './commonColumns';
import { podCounts, podState } from './podState';

// Asked for the columns of pods, the object is a pod.
const asPod = (object: KubernetesObject) => object as Pod;

export const podColumns: readonly Column[] = [
  nameColumn,
  column('Ready', object => {
    const { ready, total } = podCounts(asPod(object));
    return `${ready}/${total}`;
  }),
  column('Status', object => podState(asPod(object))),
  column('Restarts', object => String(podCounts(asPod(object)).restarts)),
  ageColumn,
  wideColumn('IP', object => valueAt(object, 'status', 'podIP') ?? '<none>'),
  wideColumn('Node', object => valueAt(object, 'spec', 'nodeName') ?? '<none>'),
  wideColumn('Nominated Node', () => '<none>'),
  wideColumn('Readiness Gates', () => '<none>'),
];
