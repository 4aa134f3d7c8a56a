/** What the stamp of a restart says: `<migration>.<direction>.<attempt>`. @public */
export interface Stamp {
  migration: string;
  direction: 'forward' | 'back';
  attempt: number;
}

/** What one write asked for. @public */
export type Act =
  | { kind: 'record'; sequence: number; state: string }
  /** The injection labels as they are written; null removes one. */
  | { kind: 'labels'; labels: Readonly<Record<string, string | null>> }
  | { kind: 'restart'; stamp: Stamp }
  /** An Argo Rollout is asked to renew what is older than this. */
  | { kind: 'rollout'; restartAt: string }
  /** A pod is ended by an eviction or a deletion, on the condition that it is still this one. */
  | { kind: 'end-pod'; uid: string | null }
  | { kind: 'fence' }
  | { kind: 'other'; what: string };

/** One write that the API server accepted. @public */
export interface Deed {
  /** Plural, as the API has it: `namespaces`, `deployments`, `pods`. */
  resource: string;
  namespace: string | null;
  name: string;
  act: Act;
}

/** Reads a stamp; null where it is not one. @public */
export function readStamp(text: string): Stamp | null {
  const found = /^(.+)\.(forward|back)\.(\d+)$/.exec(text);
  if (!found) return null;
  const direction = found[2] === 'forward' ? 'forward' : 'back';
  return { migration: found[1], direction, attempt: Number(found[3]) };
}

/** A deed in a few words, for the sentence of a broken promise. @public */
export function describeDeed({ resource, name, act }: Deed): string {
  return `${act.kind} of ${resource} ${name}`;
}
