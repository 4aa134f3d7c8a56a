/** Labels or annotations as they would be changed, by key; null removes. @public */
export type LabelChanges = Readonly<Record<string, string | null>>;

/** What is assumed instead of what the cluster has; what is not named stays as it is. @public */
export interface AssumedChanges {
  namespaceLabels: LabelChanges;
  podLabels: LabelChanges;
  podAnnotations: LabelChanges;
  /** Null leaves it as it is. */
  hostNetwork: boolean | null;
}

/** Nothing is assumed. @public */
export const noChanges: AssumedChanges = {
  namespaceLabels: {},
  podLabels: {},
  podAnnotations: {},
  hostNetwork: null,
};

/** True where anything is assumed. */
export function changesAnything(changes: AssumedChanges): boolean {
  return (
    changes.hostNetwork !== null ||
    [changes.namespaceLabels, changes.podLabels, changes.podAnnotations].some(
      each => Object.keys(each).length > 0,
    )
  );
}

/** The labels after the changes. */
export function withChanges(
  live: Readonly<Record<string, string>>,
  changes: LabelChanges,
): Record<string, string> {
  const kept = Object.entries(live).filter(([key]) => !isNamed(changes, key));
  const added = Object.entries(changes).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  return Object.fromEntries([...kept, ...added]);
}

/** True where the changes name the key, which an inherited property does not. */
export function isNamed(changes: LabelChanges, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(changes, key);
}
