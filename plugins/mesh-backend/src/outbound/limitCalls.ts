import { type Limit, withinLimit } from './withinLimit';

/** The same service, each of whose promises is waited for within the limit. */
export function limitCalls<Service extends object>(
  service: Service,
  limit: Limit,
): Service {
  return new Proxy(service, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(member, target, args);
        return isPromise(answer)
          ? withinLimit(limit, async () => await answer)
          : answer;
      };
    },
  });
}

/** Not by its class: a promise may be of another realm. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}
