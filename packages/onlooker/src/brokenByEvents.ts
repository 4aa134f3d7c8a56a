import type { Deed } from './Deed';

/** One event of a migration's history, in its order. @public */
export interface SeenEvent {
  seq: number;
  kind: string;
  /** The code of its message: `write.sent`, `write.happened`. */
  code: string;
  text: string;
  /** `Deployment/payments/api`; null where it is about none. */
  object: string | null;
}

/** The promises that a history breaks, a sentence each. `ended` says that nothing is under way any more. @public */
export function brokenByEvents(
  events: readonly SeenEvent[],
  deeds: readonly Deed[],
  ended: boolean,
): string[] {
  return [
    ...gaps(events),
    ...repeats(events),
    ...untold(events, deeds),
    ...(ended ? unsettled(events) : []),
  ];
}

function gaps(events: readonly SeenEvent[]): string[] {
  return events.flatMap(({ seq }, index) =>
    seq === index + 1 ? [] : [`event ${index + 1} has the number ${seq}`],
  );
}

/** A decision is told when it changes, not at each look; what is seen of a write is told once. */
function repeats(events: readonly SeenEvent[]): string[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    const isRepeat =
      before !== undefined &&
      event.kind !== 'write' &&
      before.kind === event.kind &&
      before.text === event.text &&
      before.object === event.object;
    return isRepeat ? [`told twice: ${event.text}`] : [];
  });
}

/** What was written was told before; a write that was sent again is told again. */
function untold(
  events: readonly SeenEvent[],
  deeds: readonly Deed[],
): string[] {
  const told = countBy(
    events.filter(({ kind }) => kind === 'write'),
    ({ object }) => lastPart(object),
  );
  const done = countBy(deeds, ({ name }) => name);
  return [...done].flatMap(([name, times]) =>
    (told.get(name) ?? 0) >= times
      ? []
      : [`${name} was written ${times} times and told ${told.get(name) ?? 0}`],
  );
}

/** Nothing stays in the air: of the last write to an object the history says what became of it. */
function unsettled(events: readonly SeenEvent[]): string[] {
  const open = new Map<string, string>();
  for (const { kind, code, object, text } of events) {
    if (object === null) continue;
    if (code === 'write.sent') open.set(object, text);
    else if (kind === 'seen') open.delete(object);
  }
  return [...open.values()].map(text => `nobody says what became of: ${text}`);
}

function lastPart(object: string | null): string {
  return object?.split('/').at(-1) ?? '';
}

function countBy<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  }
  return counts;
}
