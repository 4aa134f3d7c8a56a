import { isJsonObject, JsonObject } from '../store/json';
import { pathOfSteps, stepsOfPath } from './fieldMembers';

const known = new WeakMap<JsonObject, readonly string[]>();

function readPaths(tree: JsonObject, prefix: string[]): string[] {
  return Object.entries(tree).flatMap(([step, below]) =>
    isJsonObject(below) && Object.keys(below).length > 0
      ? readPaths(below, [...prefix, step])
      : [pathOfSteps([...prefix, step])],
  );
}

/** The paths of a `fieldsV1`. */
export function pathsOfTree(tree: JsonObject): readonly string[] {
  const paths = known.get(tree) ?? readPaths(tree, []);
  // What is stored is frozen and shared by many versions of its object.
  if (Object.isFrozen(tree)) known.set(tree, paths);
  return paths;
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
