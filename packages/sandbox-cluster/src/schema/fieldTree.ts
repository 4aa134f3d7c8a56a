import { isJsonObject, JsonObject } from '../store/json';
import { pathOfSteps, stepsOfPath } from './fieldMembers';

/** The paths of a `fieldsV1`. */
export function pathsOfTree(tree: JsonObject, prefix: string[] = []): string[] {
  return Object.entries(tree).flatMap(([step, below]) =>
    isJsonObject(below) && Object.keys(below).length > 0
      ? pathsOfTree(below, [...prefix, step])
      : [pathOfSteps([...prefix, step])],
  );
}

/** A `fieldsV1` from paths. */
export function treeOfPaths(paths: Iterable<string>): JsonObject {
  const tree: JsonObject = {};
  for (const path of paths) {
    let node = tree;
    for (const step of stepsOfPath(path)) {
      const next = isJsonObject(node[step]) ? node[step] : {};
      node[step] = next;
      node = next;
    }
  }
  return tree;
}
