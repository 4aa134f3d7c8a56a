/** Thrown where an expression looks at a field of the pod or the request that is not known to us. */
export class FieldNotHeld extends Error {
  constructor(readonly path: string) {
    super(`${path} is not held`);
  }
}

/** What is known of an object: the fields that are there, and of which others it is known that they are not. */
export interface HeldFields {
  path: string;
  fields: Readonly<Record<string, unknown>>;
  isAbsent?: (key: string) => boolean;
  /** True where an expression goes through all fields, of which not all are known. */
  isListed: boolean;
}

/** The object for an expression to look at: where it looks at a field that is not known, {@link FieldNotHeld} is thrown. */
export function heldFields({
  path,
  fields,
  isAbsent = () => false,
  isListed,
}: HeldFields): object {
  const demand = (key: string) => {
    if (!isAbsent(key)) throw new FieldNotHeld(`${path}.${key}`);
  };
  return new Proxy<Record<string, unknown>>(
    { ...fields },
    {
      get(target, key) {
        // The evaluator recognises an object by its constructor.
        if (typeof key === 'symbol' || key === 'constructor') {
          return Reflect.get(target, key);
        }
        if (!Object.hasOwn(target, key)) demand(key);
        return target[key];
      },
      getOwnPropertyDescriptor(target, key) {
        if (typeof key === 'string' && !Object.hasOwn(target, key)) demand(key);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
      ownKeys(target) {
        if (isListed) throw new FieldNotHeld(path);
        return Reflect.ownKeys(target);
      },
    },
  );
}
