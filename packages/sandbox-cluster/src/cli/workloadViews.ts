import { columnsOf } from '../http/tables/columnsOf';
import { resourceOf } from '../store/resources';
import { workloadResource, workloadWords } from '../workloadKinds';
import { inside, View } from './View';

/** The workloads, with the columns that the API server has for each. */
export const workloadViews: readonly View[] = workloadWords.map(word => {
  const resource = resourceOf(workloadResource[word]);
  const { group, version, plural, singular, shortNames } = resource;
  const columns = columnsOf(resource).filter(({ priority }) => priority === 0);
  return {
    words: [plural, singular, ...shortNames],
    path: namespace =>
      `/apis/${group}/${version}/${inside(namespace)}${plural}`,
    header: ['NAMESPACE', ...columns.map(({ name }) => name.toUpperCase())],
    row: object => [
      object.metadata.namespace ?? '',
      ...columns.map(({ cell }) => String(cell(object, Date.now()))),
    ],
  };
});
